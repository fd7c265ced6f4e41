package p

var magic []byte

func Set(data []byte) {
	magic = data[4:12] // want "\\[unsafe pending\\] magic keeps the whole array of data alive .*; the callers of Set do not write"
}

package p

var magic []byte

func Set(data []byte) {
	magic = make([]byte, 8) // want "\\[unsafe pending\\] magic keeps the whole array of data alive .*; the callers of Set do not write"
	copy(magic, data[4:12])
}

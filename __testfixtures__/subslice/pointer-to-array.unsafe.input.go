package p

var magic []byte

func Set(data *[4096]byte) {
	magic = data[4:12] // want "\\[unsafe pending\\] magic keeps the whole array of data alive"
}

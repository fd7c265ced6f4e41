package p

var magic []byte

func Set(data *[4096]byte) {
	magic = make([]byte, 8) // want "\\[unsafe pending\\] magic keeps the whole array of data alive"
	copy(magic, data[4:12])
}

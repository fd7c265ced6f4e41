package p

var magic []byte

func Set(data []byte) {
	magic = data[4:12] // want "\\[unsafe not-selected\\] magic keeps the whole array of data alive"
}

package p

var top []byte

func keep(at uint8) {
	all := make([]byte, 300)
	part := all[at : at+8]
	top = make([]byte, len(part)) // want "top keeps the whole array of all alive"
	copy(top, part)
}

package p

var top []byte

func keep(at uint8) {
	all := make([]byte, 300)
	top = all[at : at+8] // want "top keeps the whole array of all alive"
}

package p

var word string

func keep(text string, at uint8) {
	word = text[at : at+8] // want "through text"
}

package p

var empty string

func keep(text string) {
	empty = text[:0] // want "empty keeps all of text alive"
}

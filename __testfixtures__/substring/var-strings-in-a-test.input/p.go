package p

var name string

func keep(text string) {
	name = text[:5] // want "name keeps all of text alive"
}

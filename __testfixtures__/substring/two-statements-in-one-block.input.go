package p

var first, second string

func keep(text string) {
	first = text[:5]   // want "first keeps all of text alive"
	second = text[7:9] // want "second keeps all of text alive"
}

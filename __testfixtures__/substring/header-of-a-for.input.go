package p

var rest string

func keep(text string) {
	for rest = text[:5]; rest != ""; rest = rest[1:] { // want "rest keeps all of text alive"
		println(rest)
	}
}

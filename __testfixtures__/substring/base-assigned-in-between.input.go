package p

var name string

func keep(text string) {
	head := text[:50]
	text = "other"
	println(text)
	name = head // want "name keeps all of text alive through head"
}

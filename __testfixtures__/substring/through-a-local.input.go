package p

var name string

func keep(text string, short bool) {
	head := text[:50]
	if short {
		head = text[:5]
	}
	println(len(head))
	name = head // want "name keeps all of text alive through head"
}

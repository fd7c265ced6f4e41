package p

import "strings"

var name string

func keep(text string, short bool) {
	head := text[:50]
	if short {
		head = text[:5]
	}
	println(len(head))
	var b strings.Builder
	b.Grow(len(head))
	b.WriteString(head)
	name = b.String() // want "name keeps all of text alive through head"
}

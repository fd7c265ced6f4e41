package p

import "strings"

var name string

func keep(text string) {
	head := text[:50]
	text = "other"
	println(text)
	var b strings.Builder
	b.Grow(len(head))
	b.WriteString(head)
	name = b.String() // want "name keeps all of text alive through head"
}

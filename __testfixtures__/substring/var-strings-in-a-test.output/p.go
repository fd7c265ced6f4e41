package p

import stdstrings "strings"

var name string

func keep(text string) {
	var b stdstrings.Builder
	b.Grow(5)
	b.WriteString(text[:5])
	name = b.String() // want "name keeps all of text alive"
}

package p

import "strings"

var first, second string

func keep(text string) {
	var b strings.Builder
	b.Grow(5)
	b.WriteString(text[:5])
	first = b.String() // want "first keeps all of text alive"
	var b2 strings.Builder
	b2.Grow(2)
	b2.WriteString(text[7:9])
	second = b2.String() // want "second keeps all of text alive"
}

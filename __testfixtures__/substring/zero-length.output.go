package p

import "strings"

var empty string

func keep(text string) {
	var b strings.Builder
	b.Grow(0)
	b.WriteString(text[:0])
	empty = b.String() // want "empty keeps all of text alive"
}

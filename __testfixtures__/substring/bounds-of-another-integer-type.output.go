package p

import "strings"

var word string

func keep(text string, at uint8) {
	part := text[at : at+8]
	var b strings.Builder
	b.Grow(len(part))
	b.WriteString(part)
	word = b.String() // want "through text"
}

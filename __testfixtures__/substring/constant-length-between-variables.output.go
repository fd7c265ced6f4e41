package p

import "strings"

var id string

func keep(text string, at int) {
	if strings.HasPrefix(text, "#") {
		var b strings.Builder
		b.Grow(8)
		b.WriteString(text[at : at+8])
		id = b.String() // want "through text\\[at : at\\+8\\]"
	}
}

package p

import "strings"

var title string

func keep(text string, from, to int) {
	part := text[from:to]
	var b strings.Builder
	b.Grow(len(part))
	b.WriteString(part)
	title = b.String() // want "\\[safe pending\\] title keeps all of text alive through text\\[from:to\\]"
}

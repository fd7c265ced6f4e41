package p

import "strings"

var body string

func keep(text string) {
	part := text[:1<<30]
	var b strings.Builder
	b.Grow(len(part))
	b.WriteString(part)
	body = b.String() // want "through text"
}

package p

import "strings"

var name, rest string

func keep(text string) {
	var b strings.Builder
	b.Grow(5)
	b.WriteString(text[1:][:5])
	name = b.String() // want "name keeps all of text alive through text.1:..:5."
}

func last(text string) {
	var b strings.Builder
	b.Grow(3)
	b.WriteString(text[:len(text)-1][5:][:3])
	name = b.String() // want "name keeps all of text alive"
}

func trimmed(text string, n int) {
	part := string(text[1:])[n:]
	var b strings.Builder
	b.Grow(len(part))
	b.WriteString(part)
	name = b.String() // want "name keeps all of text alive"
}

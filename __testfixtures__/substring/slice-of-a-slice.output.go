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

func cutAgain(text string, a, b int) {
	part := text[a:b][2:]
	var b2 strings.Builder
	b2.Grow(len(part))
	b2.WriteString(part)
	name = b2.String() // want "name keeps all of text alive"
}

package p

import "strings"

var name string

func next() int { return 3 }

func keep(text string) {
	part := text[:next()]
	var b strings.Builder
	b.Grow(len(part))
	b.WriteString(part)
	name = b.String() // want "name keeps all of text alive"
}

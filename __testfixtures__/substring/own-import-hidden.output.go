package p

import (
	"strings"
	stdstrings "strings"
)

var name string

func keep(text string) int {
	strings := strings.Fields(text)
	var b stdstrings.Builder
	b.Grow(5)
	b.WriteString(text[:5])
	name = b.String() // want "name keeps all of text alive"
	return len(strings)
}

package p

import "strings"

var name string

func keep(line string) {
	words := strings.Fields(line)
	if len(words) > 3 {
		part := words[3]
		var b strings.Builder
		b.Grow(len(part))
		b.WriteString(part)
		name = b.String() // want "name keeps all of line alive through words\\[3\\]"
	}
}

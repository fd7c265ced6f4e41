package p

import "strings"

var name string

func keep(line string) {
	part := strings.SplitN(line, " ", 3)[1]
	var b strings.Builder
	b.Grow(len(part))
	b.WriteString(part)
	name = b.String() // want "name keeps all of line alive through strings.SplitN"
}

func again(line string) {
	parts := strings.SplitAfterN(line, " ", 3)
	part := parts[1]
	var b strings.Builder
	b.Grow(len(part))
	b.WriteString(part)
	name = b.String() // want "name keeps all of line alive through parts.1."
}

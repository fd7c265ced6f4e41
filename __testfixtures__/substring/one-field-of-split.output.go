package p

import "strings"

var name string

func keep(line string) {
	part := strings.Split(line, ",")[2]
	var b strings.Builder
	b.Grow(len(part))
	b.WriteString(part)
	name = b.String() // want "name keeps all of line alive through strings.Split\\(line, \",\"\\)\\[2\\]"
}

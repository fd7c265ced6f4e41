package p

import "strings"

var name string

func broken(line string) {
	name = line[:5
}

func keep(line string) {
	var b strings.Builder
	b.Grow(5)
	b.WriteString(line[:5])
	name = b.String() // want "name keeps all of line alive"
}

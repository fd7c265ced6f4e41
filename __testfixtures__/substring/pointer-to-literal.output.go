package p

import "strings"

type entry struct{ name string }

var current *entry

func keep(line string) {
	var b strings.Builder
	b.Grow(6)
	b.WriteString(line[:6])
	current = &entry{name: b.String()} // want "current keeps all of line alive"
}

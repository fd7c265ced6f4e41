package p

import "strings"

type key struct {
	name string
	n    int
}

var seen = map[key]bool{}

func keep(line string) {
	var b strings.Builder
	b.Grow(3)
	b.WriteString(line[:3])
	seen[key{b.String(), 1}] = true // want "a key of seen keeps all of line alive"
}

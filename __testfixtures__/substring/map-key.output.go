package p

import "strings"

var seen = map[string]bool{}

func keep(line string) {
	var b strings.Builder
	b.Grow(3)
	b.WriteString(line[:3])
	seen[b.String()] = true // want "a key of seen keeps all of line alive through line\\[:3\\]"
}

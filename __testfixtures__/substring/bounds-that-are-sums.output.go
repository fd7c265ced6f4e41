package p

import "strings"

var seen = map[string]int{}

func count(line string, at int) {
	var b strings.Builder
	b.Grow(8)
	b.WriteString(line[at : at+8])
	seen[b.String()] = 1 // want "a key of seen keeps all of line alive"
}

var last string

func remember(line string, at, end int) {
	part := line[at+1 : end]
	var b strings.Builder
	b.Grow(len(part))
	b.WriteString(part)
	last, end = b.String(), 0 // want "last keeps all of line alive"
	println(end)
}

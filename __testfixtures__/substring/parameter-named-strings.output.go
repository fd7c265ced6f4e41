package p

import stdstrings "strings"

var name string

func keep(strings string) {
	var b stdstrings.Builder
	b.Grow(5)
	b.WriteString(strings[:5])
	name = b.String() // want "name keeps all of strings alive"
}

package p

import "strings"

var name string

func keep(line string) {
	if line != "" {
		goto store
	}
	println("empty")
store:
	var b strings.Builder
	b.Grow(5)
	b.WriteString(line[:5])
	name = b.String() // want "name keeps all of line alive"
}

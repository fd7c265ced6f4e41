package p

import "strings"

var host string

func keep(address string) {
	before, _, found := strings.Cut(address, ":")
	if found {
		var b strings.Builder
		b.Grow(len(before))
		b.WriteString(before)
		host = b.String() // want "host keeps all of address alive through before"
	}
}

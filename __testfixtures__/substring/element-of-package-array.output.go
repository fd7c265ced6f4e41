package p

import "strings"

var table [16]string

func keep(line string, i int) {
	var b strings.Builder
	b.Grow(5)
	b.WriteString(line[:5])
	table[i] = b.String() // want "table\\[i\\] keeps all of line alive"
}

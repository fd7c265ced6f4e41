package p

import "strings"

var name string

func keep(line string, i int) {
	key := strings.TrimSpace(line[:i])
	if key != "" {
		var b strings.Builder
		b.Grow(len(key))
		b.WriteString(key)
		name = b.String() // want "name keeps all of line alive through key"
	}
}

package p

import "strings"

var names = map[int]string{}

func keep(line string, k int) {
	var b strings.Builder
	b.Grow(3)
	b.WriteString(line[:3])
	names[k] = b.String() // want "names\\[k\\] keeps all of line alive"
}

package p

import "strings"

var first, second string

func keep(b, part string, n int) {
	part2 := b[:n]
	var b2 strings.Builder
	b2.Grow(len(part2))
	b2.WriteString(part2)
	first = b2.String() // want "through b\\[:n\\]"
	part3 := part[n:]
	var b3 strings.Builder
	b3.Grow(len(part3))
	b3.WriteString(part3)
	second = b3.String() // want "through part\\[n:\\]"
}

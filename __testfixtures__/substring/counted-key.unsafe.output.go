package p

import "strings"

var counts = map[string]int{}

func count(line string) {
	var b strings.Builder
	b.Grow(3)
	b.WriteString(line[:3])
	counts[b.String()]++ // want "\\[unsafe pending\\] a key of counts keeps all of line alive .* allocation"
}

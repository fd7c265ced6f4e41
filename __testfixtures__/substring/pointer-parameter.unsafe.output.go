package p

import "strings"

func set(out *string, line string) {
	var b strings.Builder
	b.Grow(5)
	b.WriteString(line[:5])
	*out = b.String() // want "\\[unsafe pending\\] \\*out keeps all of line alive"
}

package p

import "strings"

var state struct{ user, host string }

func keep(line string) {
	var b strings.Builder
	b.Grow(8)
	b.WriteString(line[:8])
	state.user = b.String() // want "state.user keeps all of line alive"
}

package p

import "strings"

type token struct{ text string }

func (t *token) set(line string) {
	var b strings.Builder
	b.Grow(5)
	b.WriteString(line[:5])
	t.text = b.String() // want "\\[unsafe pending\\] t.text keeps all of line alive through line\\[:5\\]; t outlives line"
}

package p

import (
	"io"
	"strings"
)

func version(in io.Reader) string {
	data, _ := io.ReadAll(in)
	text := string(data)
	var b strings.Builder
	b.Grow(7)
	b.WriteString(text[:7])
	return b.String() // want "\\[unsafe pending\\] the caller keeps all of text alive"
}

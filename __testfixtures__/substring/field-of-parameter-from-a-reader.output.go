package p

import (
	"io"
	"strings"
)

type header struct{ magic string }

func load(in io.Reader, to *header) {
	data, _ := io.ReadAll(in)
	text := string(data)
	var b strings.Builder
	b.Grow(4)
	b.WriteString(text[:4])
	to.magic = b.String() // want "\\[safe pending\\] to.magic keeps all of text alive"
}

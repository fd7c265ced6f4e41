package p

import "io"

type header struct{ magic string }

func load(in io.Reader, to *header) {
	data, _ := io.ReadAll(in)
	text := string(data)
	to.magic = text[:4] // want "\\[safe pending\\] to.magic keeps all of text alive"
}

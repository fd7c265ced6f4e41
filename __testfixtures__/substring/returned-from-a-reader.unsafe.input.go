package p

import "io"

func version(in io.Reader) string {
	data, _ := io.ReadAll(in)
	text := string(data)
	return text[:7] // want "\\[unsafe pending\\] the caller keeps all of text alive"
}

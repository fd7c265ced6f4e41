package p

import "strings"

func head(words []string) string {
	var all strings.Builder
	for _, word := range words {
		all.WriteString(word)
	}
	text := all.String()
	var b strings.Builder
	b.Grow(7)
	b.WriteString(text[:7])
	return b.String() // want "\\[unsafe pending\\] the caller keeps all of text alive"
}

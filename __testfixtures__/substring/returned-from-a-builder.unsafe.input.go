package p

import "strings"

func head(words []string) string {
	var all strings.Builder
	for _, word := range words {
		all.WriteString(word)
	}
	text := all.String()
	return text[:7] // want "\\[unsafe pending\\] the caller keeps all of text alive"
}

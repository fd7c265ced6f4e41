package p

import (
	"os"
	"strings"
)

func version(path string) (string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	text := string(data)
	var b strings.Builder
	b.Grow(7)
	b.WriteString(text[:7])
	return b.String(), nil // want "\\[unsafe pending\\] the caller keeps all of text alive"
}

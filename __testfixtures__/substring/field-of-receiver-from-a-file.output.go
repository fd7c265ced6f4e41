package p

import (
	"os"
	"strings"
)

type config struct{ version string }

func (c *config) load(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	text := string(data)
	var b strings.Builder
	b.Grow(7)
	b.WriteString(text[:7])
	c.version = b.String() // want "\\[safe pending\\] c.version keeps all of text alive"
	return nil
}

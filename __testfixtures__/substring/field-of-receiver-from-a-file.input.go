package p

import "os"

type config struct{ version string }

func (c *config) load(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	text := string(data)
	c.version = text[:7] // want "\\[safe pending\\] c.version keeps all of text alive"
	return nil
}

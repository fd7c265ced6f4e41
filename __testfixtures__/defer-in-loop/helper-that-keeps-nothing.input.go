package p

import (
	"bufio"
	"io"
	"os"
)

type counter struct{ lines int }

func (c *counter) count(r io.Reader) int {
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		c.lines++
	}
	return c.lines
}

func count(paths []string) (c counter) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close() // want "file f stays open until count returns"
		c.count(f)
	}
	return c
}

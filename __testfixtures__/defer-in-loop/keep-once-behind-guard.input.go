package p

import (
	"io"
	"os"
)

func write(lines []string, path string) error {
	var out *os.File
	for _, line := range lines {
		if out == nil {
			f, err := os.Create(path)
			if err != nil {
				return err
			}
			defer f.Close()
			out = f
		}
		if _, err := io.WriteString(out, line); err != nil {
			return err
		}
	}
	return nil
}

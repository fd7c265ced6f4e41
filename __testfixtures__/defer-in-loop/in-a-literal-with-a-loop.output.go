package p

import (
	"io"
	"os"
)

var each = func(paths []string, w io.Writer) error {
	for _, path := range paths {
		if err := func() error {
			f, err := os.Open(path)
			if err != nil {
				return err
			}
			defer f.Close() // want "file f stays open until the function returns"
			if _, err := io.Copy(w, f); err != nil {
				return err
			}
			return nil
		}(); err != nil {
			return err
		}
	}
	return nil
}

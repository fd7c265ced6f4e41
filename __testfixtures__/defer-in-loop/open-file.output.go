package p

import (
	"io"
	"os"
)

func add(paths []string, r io.Reader) error {
	for _, path := range paths {
		if err := func() error {
			f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0o600)
			if err != nil {
				return err
			}
			defer f.Close() // want "safe pending. file f stays open until add returns"
			if _, err := io.Copy(f, r); err != nil {
				return err
			}
			return nil
		}(); err != nil {
			return err
		}
	}
	return nil
}

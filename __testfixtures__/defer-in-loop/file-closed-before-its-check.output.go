package p

import (
	"io"
	"os"
)

func drain(paths []string) error {
	for _, path := range paths {
		if err := func() error {
			f, err := os.Open(path)
			defer f.Close() // want "safe pending. file f stays open until drain returns"
			if err != nil {
				return err
			}
			_, _ = io.Copy(io.Discard, f)
			return nil
		}(); err != nil {
			return err
		}
	}
	return nil
}

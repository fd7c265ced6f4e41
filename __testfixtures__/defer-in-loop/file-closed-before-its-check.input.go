package p

import (
	"io"
	"os"
)

func drain(paths []string) error {
	for _, path := range paths {
		f, err := os.Open(path)
		defer f.Close() // want "safe pending. file f stays open until drain returns"
		if err != nil {
			return err
		}
		_, _ = io.Copy(io.Discard, f)
	}
	return nil
}

package p

import (
	"io"
	"os"
)

func drain(paths []string) (int, error) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return 1, err
		}
		defer f.Close() // want "safe pending. file f stays open until drain returns"
		if _, err := io.Copy(io.Discard, f); err != nil {
			return 2, err
		}
	}
	return 0, nil
}

package p

import (
	"io"
	"os"
)

func firstOf(paths []string) ([]byte, error) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close()
		return io.ReadAll(f)
	}
	return nil, os.ErrNotExist
}

func existing(paths []string, w io.Writer) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err == nil {
			defer f.Close()
			_, _ = io.Copy(w, f)
			break
		}
	}
}

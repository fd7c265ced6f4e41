package p

import (
	"io"
	"os"
)

const err = 3

func drain(paths []string) (int, error) {
	for _, path := range paths {
		f, failure := os.Open(path)
		if failure != nil {
			return err, failure
		}
		defer f.Close() // want "safe pending. file f stays open"
		io.Copy(io.Discard, f)
	}
	return 0, nil
}

package p

import (
	"io"
	"os"
)

func drain(paths []string) (done bool, r0 int) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return false, 3
		}
		defer f.Close() // want "safe pending. file f stays open until drain returns"
		if _, err := io.Copy(io.Discard, f); err != nil {
			return true, 3
		}
	}
	return
}

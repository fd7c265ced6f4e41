package p

import (
	"io"
	"os"
)

func drain(paths []string) (err error) {
	for _, path := range paths {
		var f *os.File
		if f, err = os.Open(path); err != nil {
			return
		}
		defer f.Close() // want "safe pending. file f stays open until drain returns"
		if _, err = io.Copy(io.Discard, f); err != nil {
			return
		}
	}
	return
}

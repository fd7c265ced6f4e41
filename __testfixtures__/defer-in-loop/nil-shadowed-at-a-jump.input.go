package p

import (
	"io"
	"os"
)

func drain(paths []string) error {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close() // want "safe pending. file f stays open"
		if nil := len(path); nil > 3 {
			continue
		}
		io.Copy(io.Discard, f)
	}
	return nil
}

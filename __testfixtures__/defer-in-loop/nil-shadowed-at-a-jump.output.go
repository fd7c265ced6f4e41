package p

import (
	"io"
	"os"
)

func drain(paths []string) error {
	for _, path := range paths {
		if done, r0 := func() (done bool, r0 error) {
			f, err := os.Open(path)
			if err != nil {
				return true, err
			}
			defer f.Close() // want "safe pending. file f stays open"
			if nil := len(path); nil > 3 {
				return false, r0
			}
			io.Copy(io.Discard, f)
			return false, r0
		}(); done {
			return r0
		}
	}
	return nil
}

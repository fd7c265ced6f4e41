package p

import (
	"io"
	"os"
)

func drain(paths []string) (err error) {
	for _, path := range paths {
		if done, r0 := func() (done bool, r0 error) {
			var f *os.File
			if f, err = os.Open(path); err != nil {
				return true, err
			}
			defer f.Close() // want "safe pending. file f stays open until drain returns"
			if _, err = io.Copy(io.Discard, f); err != nil {
				return true, err
			}
			return false, r0
		}(); done {
			return r0
		}
	}
	return
}

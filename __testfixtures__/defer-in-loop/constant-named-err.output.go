package p

import (
	"io"
	"os"
)

const err = 3

func drain(paths []string) (int, error) {
	for _, path := range paths {
		if done, r0, r1 := func() (done bool, r0 int, r1 error) {
			f, failure := os.Open(path)
			if failure != nil {
				return true, err, failure
			}
			defer f.Close() // want "safe pending. file f stays open"
			io.Copy(io.Discard, f)
			return false, r0, r1
		}(); done {
			return r0, r1
		}
	}
	return 0, nil
}

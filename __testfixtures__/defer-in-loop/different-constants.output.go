package p

import (
	"io"
	"os"
)

func drain(paths []string) (int, error) {
	for _, path := range paths {
		if done, r0, r1 := func() (done bool, r0 int, r1 error) {
			f, err := os.Open(path)
			if err != nil {
				return true, 1, err
			}
			defer f.Close() // want "safe pending. file f stays open until drain returns"
			if _, err := io.Copy(io.Discard, f); err != nil {
				return true, 2, err
			}
			return false, r0, r1
		}(); done {
			return r0, r1
		}
	}
	return 0, nil
}

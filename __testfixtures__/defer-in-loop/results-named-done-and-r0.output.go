package p

import (
	"io"
	"os"
)

func drain(paths []string) (done bool, r0 int) {
	for _, path := range paths {
		if done2, r02, r1 := func() (done2 bool, r02 bool, r1 int) {
			f, err := os.Open(path)
			if err != nil {
				return true, false, 3
			}
			defer f.Close() // want "safe pending. file f stays open until drain returns"
			if _, err := io.Copy(io.Discard, f); err != nil {
				return true, true, 3
			}
			return false, r02, r1
		}(); done2 {
			return r02, r1
		}
	}
	return
}

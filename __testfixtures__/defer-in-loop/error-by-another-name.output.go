package p

import (
	"io"
	"os"
)

type failure = error

func drain(paths []string) failure {
	for _, path := range paths {
		if done, r0 := func() (done bool, r0 failure) {
			f, err := os.Open(path)
			if err != nil {
				return true, err
			}
			defer f.Close() // want "safe pending. file f stays open until drain returns"
			if _, err := io.Copy(io.Discard, f); err != nil {
				return true, err
			}
			return false, r0
		}(); done {
			return r0
		}
	}
	return nil
}

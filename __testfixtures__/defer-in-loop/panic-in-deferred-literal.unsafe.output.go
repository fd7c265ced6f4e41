package p

import (
	"io"
	"os"
)

func drain(paths []string) {
	for _, path := range paths {
		if done := func() (done bool) {
			f, err := os.Open(path)
			if err != nil {
				return true
			}
			defer func() { // want "unsafe pending.*it does not matter when panic is called"
				if err := f.Close(); err != nil {
					panic(err)
				}
			}()
			io.Copy(io.Discard, f)
			return false
		}(); done {
			return
		}
	}
}

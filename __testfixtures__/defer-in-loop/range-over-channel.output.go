package p

import (
	"io"
	"os"
)

func drain(names <-chan string, w io.Writer) {
	for name := range names {
		if done := func() (done bool) {
			f, err := os.Open(name)
			if err != nil {
				return true
			}
			defer f.Close() // want "file f stays open until drain returns"
			_, _ = io.Copy(w, f)
			return false
		}(); done {
			return
		}
	}
}

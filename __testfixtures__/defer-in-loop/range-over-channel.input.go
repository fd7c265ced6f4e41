package p

import (
	"io"
	"os"
)

func drain(names <-chan string, w io.Writer) {
	for name := range names {
		f, err := os.Open(name)
		if err != nil {
			return
		}
		defer f.Close() // want "file f stays open until drain returns"
		_, _ = io.Copy(w, f)
	}
}

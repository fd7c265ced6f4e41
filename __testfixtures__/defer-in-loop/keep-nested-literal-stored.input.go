package p

import (
	"io"
	"os"
)

func last(paths []string) {
	var read func()
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close()
		func() {
			read = func() { io.Copy(io.Discard, f) }
		}()
	}
	read()
}

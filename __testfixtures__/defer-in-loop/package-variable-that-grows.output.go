package p

import (
	"io"
	"os"
)

var paths = []string{"a", "b"}

func init() {
	paths = append(paths, os.Args...)
}

func copyPaths(w io.Writer) {
	for _, path := range paths {
		func() {
			f, err := os.Open(path)
			if err != nil {
				return
			}
			defer f.Close() // want "\\[safe pending\\] file f stays open until copyPaths returns"
			_, _ = io.Copy(w, f)
		}()
	}
}

package p

import (
	"io"
	"os"
)

func show(paths []string, w io.Writer) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close() // want `\[safe refused\] .*comment of several lines`
		/*
			gofmt would move
			these lines.
		*/
		_, _ = io.Copy(w, f)
	}
}

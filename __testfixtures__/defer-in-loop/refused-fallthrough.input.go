package p

import (
	"io"
	"os"
)

func show(paths []string, w io.Writer) {
	for i, path := range paths {
		switch i % 2 {
		case 0:
			f, err := os.Open(path)
			if err != nil {
				continue
			}
			defer f.Close() // want `\[safe refused\] .*fallthrough`
			_, _ = io.Copy(w, f)
			fallthrough
		case 1:
			_, _ = io.WriteString(w, path)
		}
	}
}

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
		defer f.Close() // want `\[safe refused\] .*there is a goto on line 1[0-9]`
	again:
		if n, _ := io.CopyN(w, f, 10); n > 0 {
			goto again
		}
	}
}

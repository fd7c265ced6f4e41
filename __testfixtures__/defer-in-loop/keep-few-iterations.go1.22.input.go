package p

import (
	"io"
	"os"
)

func ten(w io.Writer) {
	for range 10 {
		f, err := os.Open("c")
		if err != nil {
			continue
		}
		defer f.Close()
		_, _ = io.Copy(w, f)
	}
}

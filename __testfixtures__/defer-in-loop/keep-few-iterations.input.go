package p

import (
	"io"
	"os"
)

func both(w io.Writer) {
	for _, path := range []string{"a", "b"} {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close()
		_, _ = io.Copy(w, f)
	}
	for i := 0; i < 3; i++ {
		f, err := os.Open("c")
		if err != nil {
			continue
		}
		defer f.Close()
		_, _ = io.Copy(w, f)
	}
	for _, path := range [2]string{} {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close()
		_, _ = io.Copy(w, f)
	}
}

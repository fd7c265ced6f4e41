package p

import (
	"io"
	"os"
)

func drain(paths []string) {
next:
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue next
		}
		defer f.Close() // want "safe pending. file f stays open"
		func() {
		next:
			for range paths {
				for {
					break next
				}
			}
		}()
		io.Copy(io.Discard, f)
	}
}

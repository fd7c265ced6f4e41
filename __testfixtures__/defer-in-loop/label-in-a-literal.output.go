package p

import (
	"io"
	"os"
)

func drain(paths []string) {
	for _, path := range paths {
		func() {
			f, err := os.Open(path)
			if err != nil {
				return
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
		}()
	}
}

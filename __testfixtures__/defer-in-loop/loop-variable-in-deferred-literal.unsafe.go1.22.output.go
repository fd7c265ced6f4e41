package p

import (
	"io"
	"log"
	"os"
)

func show(paths []string) {
	for _, path := range paths {
		func() {
			f, err := os.Open(path)
			if err != nil {
				return
			}
			defer func() { // want `\[unsafe pending\] file f stays open until show returns.*path`
				if err := f.Close(); err != nil {
					log.Printf("%s: %v", path, err)
				}
			}()
			_, _ = io.Copy(io.Discard, f)
		}()
	}
}

package p

import (
	"io"
	"os"
)

func drain(paths []string, isBackup bool) {
	for _, path := range paths {
		if isBackup {
			func() {
				f, err := os.Open(path + "~")
				if err != nil {
					return
				}
				defer f.Close() // want "safe pending. file f stays open"
				io.Copy(io.Discard, f)
			}()
		} else {
			func() {
				g, err := os.Open(path)
				if err != nil {
					return
				}
				defer g.Close() // want "safe pending. file g stays open"
				io.Copy(io.Discard, g)
			}()
		}
	}
}

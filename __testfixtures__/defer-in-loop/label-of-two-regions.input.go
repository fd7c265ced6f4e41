package p

import (
	"io"
	"os"
)

func drain(paths []string, isBackup bool) {
next:
	for _, path := range paths {
		if isBackup {
			f, err := os.Open(path + "~")
			if err != nil {
				continue next
			}
			defer f.Close() // want "safe pending. file f stays open"
			io.Copy(io.Discard, f)
		} else {
			g, err := os.Open(path)
			if err != nil {
				continue next
			}
			defer g.Close() // want "safe pending. file g stays open"
			io.Copy(io.Discard, g)
		}
	}
}

package p

import (
	"io"
	"os"
)

func drain(paths []string) int {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return 1
		}
		defer f.Close() // want "refused. file f stays open.*bool, true, false must have their usual meaning"
		if true := len(path); true > 3 {
			return true
		}
		io.Copy(io.Discard, f)
	}
	return 0
}

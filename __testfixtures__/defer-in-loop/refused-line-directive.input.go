package p

import (
	"io"
	"os"
)

func drain(paths []string) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return
		}
		defer f.Close() // want "refused. file f stays open.*the line directive"
//line template.txt:20
		io.Copy(io.Discard, f)
	}
}

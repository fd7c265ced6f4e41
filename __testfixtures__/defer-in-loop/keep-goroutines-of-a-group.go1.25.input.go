package p

import (
	"io"
	"os"
	"sync"
)

func copies(paths []string, w io.Writer) {
	for _, path := range paths {
		var group sync.WaitGroup
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close()
		group.Go(func() { _, _ = io.Copy(w, f) })
	}
}

package p

import (
	"io"
	"os"
	"sync"
)

func copies(paths []string, w io.Writer) {
	var group sync.WaitGroup
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close()
		group.Add(1)
		go func() {
			defer group.Done()
			_, _ = io.Copy(w, f)
		}()
	}
	group.Wait()
}

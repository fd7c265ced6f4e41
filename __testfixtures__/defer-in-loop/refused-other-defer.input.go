package p

import (
	"io"
	"os"
	"sync"
)

func show(paths []string, w io.Writer, mu *sync.Mutex) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close() // want `\[safe refused\] .*line 1[0-9]`
		mu.Lock()
		defer mu.Unlock()
		_, _ = io.Copy(w, f)
	}
}

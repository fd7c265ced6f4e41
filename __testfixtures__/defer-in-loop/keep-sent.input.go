package p

import "os"

func send(paths []string, files chan<- *os.File, wait func()) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close()
		files <- f
	}
	wait()
}

package p

import "os"

func open(paths []string, files []*os.File) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return
		}
		defer f.Close()
		first := append(files[:0], f)
		_ = first
	}
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return
		}
		defer f.Close()
		first := append(files[:1], nil)
		first[0] = f
	}
}

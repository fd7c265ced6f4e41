package p

import "os"

func broken(paths []string) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close()
		f.Sync(
	}
}

func show(paths []string) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close() // want "file f stays open until show returns"
		_ = f.Sync()
	}
}

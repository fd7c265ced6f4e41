package p

import (
	"os"
	"time"
)

func newest(paths []string, since time.Time) (*os.File, error) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer f.Close() // want "file f stays open until newest returns"
		info, err := f.Stat()
		if err != nil {
			return nil, err
		}
		if info.ModTime().After(since) {
			return f, nil
		}
	}
	return nil, nil
}

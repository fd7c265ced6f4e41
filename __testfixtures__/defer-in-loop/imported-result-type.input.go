package p

import (
	stdtime "time"

	"os"
)

func newest(paths []string) (at stdtime.Time, err error) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return at, err
		}
		defer f.Close() // want "file f stays open until newest returns"
		info, err := f.Stat()
		if err != nil {
			return at, err
		}
		if info.ModTime().After(at) {
			at = info.ModTime()
		}
	}
	return at, nil
}

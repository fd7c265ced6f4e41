package p

import (
	"os"
	"time"
)

func newest(paths []string, since time.Time) (*os.File, error) {
	for _, path := range paths {
		if done, r0, r1 := func() (done bool, r0 *os.File, r1 error) {
			f, err := os.Open(path)
			if err != nil {
				return true, nil, err
			}
			defer f.Close() // want "file f stays open until newest returns"
			info, err := f.Stat()
			if err != nil {
				return true, nil, err
			}
			if info.ModTime().After(since) {
				return true, f, nil
			}
			return false, r0, r1
		}(); done {
			return r0, r1
		}
	}
	return nil, nil
}

package p

import (
	stdtime "time"

	"os"
)

func newest(paths []string) (at stdtime.Time, err error) {
	for _, path := range paths {
		if done, r0, r1 := func() (done bool, r0 stdtime.Time, r1 error) {
			f, err := os.Open(path)
			if err != nil {
				return true, at, err
			}
			defer f.Close() // want "file f stays open until newest returns"
			info, err := f.Stat()
			if err != nil {
				return true, at, err
			}
			if info.ModTime().After(at) {
				at = info.ModTime()
			}
			return false, r0, r1
		}(); done {
			return r0, r1
		}
	}
	return at, nil
}

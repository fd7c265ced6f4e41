package p

import (
	"encoding/json"
	"os"
)

func load[T any](paths []string, keep func(T) bool) (found T, ok bool, err error) {
	for _, path := range paths {
		if done, r0, r1, r2 := func() (done bool, r0 T, r1 bool, r2 error) {
			f, err := os.Open(path)
			if err != nil {
				return true, found, false, err
			}
			defer f.Close() // want "file f stays open until load returns"
			var value T
			if err := json.NewDecoder(f).Decode(&value); err != nil {
				return true, found, false, err
			}
			if keep(value) {
				return true, value, true, nil
			}
			return false, r0, r1, r2
		}(); done {
			return r0, r1, r2
		}
	}
	return found, false, nil
}

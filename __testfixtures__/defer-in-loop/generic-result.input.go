package p

import (
	"encoding/json"
	"os"
)

func load[T any](paths []string, keep func(T) bool) (found T, ok bool, err error) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return found, false, err
		}
		defer f.Close() // want "file f stays open until load returns"
		var value T
		if err := json.NewDecoder(f).Decode(&value); err != nil {
			return found, false, err
		}
		if keep(value) {
			return value, true, nil
		}
	}
	return found, false, nil
}

package p

import (
	"errors"
	"io"
	"os"
)

var errEmpty = errors.New("empty")

const none = -1

func total(paths []string) (int, string, error) {
	sum := 0
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return none, "", err
		}
		defer f.Close() // want "file f stays open until total returns"
		data, err := io.ReadAll(f)
		if err != nil {
			return none, "", err
		}
		if len(data) == 0 {
			return none, "", errEmpty
		}
		if data[0] == '#' {
			continue
		}
		sum += len(data)
	}
	return sum, "ok", nil
}

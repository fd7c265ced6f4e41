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
		if err := func() error {
			f, err := os.Open(path)
			if err != nil {
				return err
			}
			defer f.Close() // want "file f stays open until total returns"
			data, err := io.ReadAll(f)
			if err != nil {
				return err
			}
			if len(data) == 0 {
				return errEmpty
			}
			if data[0] == '#' {
				return nil
			}
			sum += len(data)
			return nil
		}(); err != nil {
			return none, "", err
		}
	}
	return sum, "ok", nil
}

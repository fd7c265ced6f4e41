package p

import (
	"fmt"
	"os"
)

func check(paths []string) error {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close() // want "file f stays open until check returns"
		if _, err := f.Stat(); err == nil {
			continue
		} else {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	return nil
}

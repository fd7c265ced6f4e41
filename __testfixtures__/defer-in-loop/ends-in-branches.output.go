package p

import (
	"fmt"
	"os"
)

func check(paths []string) error {
	for _, path := range paths {
		if err := func() error {
			f, err := os.Open(path)
			if err != nil {
				return err
			}
			defer f.Close() // want "file f stays open until check returns"
			if _, err := f.Stat(); err == nil {
				return nil
			} else {
				return fmt.Errorf("%s: %w", path, err)
			}
		}(); err != nil {
			return err
		}
	}
	return nil
}

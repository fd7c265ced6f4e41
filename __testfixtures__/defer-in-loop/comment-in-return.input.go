package p

import (
	"fmt"
	"os"
)

func count(paths []string) (int, error) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return 0 /* none */, err
		}
		defer f.Close() // want "file f stays open until count returns"
		if _, err := f.Stat(); err != nil {
			return 0,
				fmt.Errorf("%s: %w",
					path, err)
		}
	}
	return 1, nil
}

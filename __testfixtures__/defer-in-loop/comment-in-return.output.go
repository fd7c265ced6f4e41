package p

import (
	"fmt"
	"os"
)

func count(paths []string) (int, error) {
	for _, path := range paths {
		if done, r0, r1 := func() (done bool, r0 int, r1 error) {
			f, err := os.Open(path)
			if err != nil {
				return true, 0 /* none */, err
			}
			defer f.Close() // want "file f stays open until count returns"
			if _, err := f.Stat(); err != nil {
				return true, 0,
					fmt.Errorf("%s: %w",
						path, err)
			}
			return false, r0, r1
		}(); done {
			return r0, r1
		}
	}
	return 1, nil
}

package p

import (
	"fmt"
	"os"
)

func search(roots [][]string, wanted int64) (string, error) {
outer:
	for _, root := range roots {
	files:
		for _, path := range root {
			if code, r0, r1 := func() (code int, r0 string, r1 error) {
				f, err := os.Open(path)
				if err != nil {
					return 4, "", err
				}
				defer f.Close() // want "file f stays open until search returns"
				info, err := f.Stat()
				if err != nil {
					return 0, r0, r1
				}
				switch {
				case info.IsDir():
					return 3, r0, r1
				case info.Size() == 0:
					return 1, r0, r1
				case info.Size() > 1<<20:
					return 2, r0, r1
				case info.Size() == wanted:
					return 4, path, nil
				}
				fmt.Println(path)
				return 0, r0, r1
			}(); code == 1 {
				break files
			} else if code == 2 {
				break outer
			} else if code == 3 {
				continue outer
			} else if code == 4 {
				return r0, r1
			}
		}
		fmt.Println("next root")
	}
	return "", os.ErrNotExist
}

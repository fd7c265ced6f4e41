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
			f, err := os.Open(path)
			if err != nil {
				return "", err
			}
			defer f.Close() // want "file f stays open until search returns"
			info, err := f.Stat()
			if err != nil {
				continue files
			}
			switch {
			case info.IsDir():
				continue outer
			case info.Size() == 0:
				break files
			case info.Size() > 1<<20:
				break outer
			case info.Size() == wanted:
				return path, nil
			}
			fmt.Println(path)
		}
		fmt.Println("next root")
	}
	return "", os.ErrNotExist
}

package p

import (
	"fmt"
	"os"
)

func show(paths []string) {
	for _, path := range paths {
		if path != "" {
			if done := func() (done bool) {
				f, err := os.Open(path)
				if err != nil {
					return true
				}
				defer f.Close() // want "file f stays open until show returns"
				info, err := f.Stat()
				if err != nil {
					return true
				}
				fmt.Println(info.Size())
				return false
			}(); done {
				continue
			}
		}
		fmt.Println("shown", path)
	}
}

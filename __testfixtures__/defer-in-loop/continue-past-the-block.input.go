package p

import (
	"fmt"
	"os"
)

func show(paths []string) {
	for _, path := range paths {
		if path != "" {
			f, err := os.Open(path)
			if err != nil {
				continue
			}
			defer f.Close() // want "file f stays open until show returns"
			info, err := f.Stat()
			if err != nil {
				continue
			}
			fmt.Println(info.Size())
		}
		fmt.Println("shown", path)
	}
}

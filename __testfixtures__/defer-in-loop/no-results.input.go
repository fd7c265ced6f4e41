package p

import (
	"fmt"
	"os"
)

func show(paths []string) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return
		}
		defer f.Close() // want "file f stays open until show returns"
		info, err := f.Stat()
		if err != nil {
			continue
		}
		fmt.Println(info.Name())
	}
	fmt.Println("all shown")
}

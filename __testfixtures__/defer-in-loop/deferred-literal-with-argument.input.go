package p

import (
	"fmt"
	"os"
)

func show(paths []string) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer func(file *os.File) { // want "file f stays open until show returns"
			_ = file.Close()
		}(f)
		names, _ := f.Readdirnames(-1)
		fmt.Println(names)
	}
}

package p

import (
	"fmt"
	"os"
)

func show(paths []string) {
files:
	// Every file, but empty ones.
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue files
		}
		defer f.Close() // want "file f stays open until show returns"
		buf := make([]byte, 1)
		for i := 0; i < 2; i++ {
			if n, _ := f.Read(buf); n == 0 {
				continue files
			}
		}
		fmt.Println(path)
	}
}

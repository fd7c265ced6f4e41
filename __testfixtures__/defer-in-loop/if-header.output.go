package p

import (
	"fmt"
	"io"
	"os"
)

func show(paths []string) {
	for _, path := range paths {
		func() {
			if f, err := os.Open(path); err == nil {
				defer f.Close() // want "file f stays open until show returns"
				io.Copy(os.Stdout, f)
			}
			fmt.Println(path)
		}()
	}
}

package p

import (
	"fmt"
	"io"
	"os"
)

func show(paths []string) {
	for _, path := range paths {
		var in io.Reader = os.Stdin
		if path != "-" {
			f, err := os.Open(path)
			if err != nil {
				fmt.Println(err)
				break
			}
			defer f.Close() // want "file f stays open until show returns"
			_, _ = io.Copy(os.Stdout, f)
		}
		_ = in
	}
}

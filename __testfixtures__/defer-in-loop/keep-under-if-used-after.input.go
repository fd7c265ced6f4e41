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
				continue
			}
			defer f.Close()
			in = f
		}
		_, _ = io.Copy(os.Stdout, in)
	}
}

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
			if done := func() (done bool) {
				f, err := os.Open(path)
				if err != nil {
					fmt.Println(err)
					return true
				}
				defer f.Close() // want "file f stays open until show returns"
				_, _ = io.Copy(os.Stdout, f)
				return false
			}(); done {
				break
			}
		}
		_ = in
	}
}

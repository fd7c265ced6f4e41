package p

import (
	"fmt"
	"io"
	"os"
)

func show(paths []string, w io.Writer) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close() // want `\[safe refused\] .*recover`
		_, _ = io.Copy(w, f)
		if problem := recover(); problem != nil {
			fmt.Fprintln(w, problem)
		}
	}
}

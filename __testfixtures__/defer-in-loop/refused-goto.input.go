package p

import (
	"io"
	"os"
)

func show(paths []string, w io.Writer) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			goto failed
		}
		defer f.Close() // want `\[safe refused\] .*goto`
		_, _ = io.Copy(w, f)
	}
	return
failed:
	_, _ = io.WriteString(w, "failed")
}

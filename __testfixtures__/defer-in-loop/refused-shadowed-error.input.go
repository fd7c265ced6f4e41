package p

import (
	"io"
	"os"
)

func show(paths []string, w io.Writer) error {
	for _, path := range paths {
		error := "error"
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close() // want `\[safe refused\] .*result type error`
		if _, err := io.WriteString(w, error); err != nil {
			return err
		}
		_, _ = io.Copy(w, f)
	}
	return nil
}

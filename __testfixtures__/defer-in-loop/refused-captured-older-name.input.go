package p

import (
	"io"
	"os"
)

func show(paths []string, w io.Writer) error {
	for _, path := range paths {
		size, err := io.WriteString(w, path)
		report := func() { println(size, err) }
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close() // want `\[safe refused\] .*err`
		if _, err := io.Copy(w, f); err != nil {
			return err
		}
		report()
	}
	return nil
}

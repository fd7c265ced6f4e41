package p

import (
	"io"
	"os"
)

func show(paths []string, w io.Writer) error {
	var f *os.File
	var err error
	for _, path := range paths {
		f, err = os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close() // want `\[manual pending\] file f stays open until show returns.*declare it inside the loop`
		if _, err = io.Copy(w, f); err != nil {
			return err
		}
	}
	return nil
}

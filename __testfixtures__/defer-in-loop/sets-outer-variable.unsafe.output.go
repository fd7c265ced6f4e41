package p

import (
	"io"
	"os"
)

func show(paths []string) error {
	var last error
	for _, path := range paths {
		if err := func() error {
			f, err := os.Open(path)
			if err != nil {
				return err
			}
			defer func() { // want `\[unsafe pending\] file f stays open until show returns.*last`
				if err := f.Close(); err != nil {
					last = err
				}
			}()
			if _, err := io.Copy(io.Discard, f); err != nil {
				return err
			}
			return nil
		}(); err != nil {
			return err
		}
	}
	return last
}

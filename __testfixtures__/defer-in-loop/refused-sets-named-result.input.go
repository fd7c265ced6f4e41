package p

import (
	"io"
	"os"
)

func show(paths []string, w io.Writer) (err error) {
	for _, path := range paths {
		f, openErr := os.Open(path)
		if openErr != nil {
			return openErr
		}
		defer func() { // want `\[unsafe refused\] .*named result err`
			if closeErr := f.Close(); closeErr != nil {
				err = closeErr
			}
		}()
		if _, err := io.Copy(w, f); err != nil {
			return err
		}
	}
	return nil
}

package p

import (
	"io"
	"os"
)

func concatenate(paths []string, w io.Writer) error {
	var parts []io.Reader
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		parts = append(parts, f)
	}
	_, err := io.Copy(w, io.MultiReader(parts...))
	return err
}

package p

import (
	"io"
	"iter"
	"os"
)

func all(names iter.Seq[string], w io.Writer) error {
	for name := range names {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer f.Close() // want "file f stays open until all returns"
		if _, err := io.Copy(w, f); err != nil {
			return err
		}
	}
	return nil
}

package p

import (
	"compress/gzip"
	"io"
	"os"
)

func pack(paths []string) error {
	for _, path := range paths {
		if err := func() error {
			in, err := os.Open(path)
			if err != nil {
				return err
			}
			defer in.Close() // want "file in, file out and writer zipped stay open until pack returns"

			out, err := os.Create(path + ".gz")
			if err != nil {
				return err
			}
			defer out.Close()
			zipped := gzip.NewWriter(out)
			defer zipped.Close()

			if _, err := io.Copy(zipped, in); err != nil {
				return err
			}
			return nil
		}(); err != nil {
			return err
		}
	}
	return nil
}

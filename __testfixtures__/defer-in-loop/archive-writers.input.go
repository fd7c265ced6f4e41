package p

import (
	"archive/tar"
	"compress/gzip"
	"os"
)

func pack(names []string) error {
	for _, name := range names {
		f, err := os.Create(name)
		if err != nil {
			return err
		}
		defer f.Close() // want "file f, writer zipped and writer archive stay open until pack returns"
		zipped := gzip.NewWriter(f)
		defer zipped.Close()
		archive := tar.NewWriter(zipped)
		defer archive.Close()
		if err := archive.WriteHeader(&tar.Header{Name: name}); err != nil {
			return err
		}
	}
	return nil
}

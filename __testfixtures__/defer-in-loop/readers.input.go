package p

import (
	"archive/zip"
	"compress/gzip"
	"io"
	"os"
)

func entries(paths []string) (n int, err error) {
	for _, path := range paths {
		archive, err := zip.OpenReader(path)
		if err != nil {
			return 0, err
		}
		defer archive.Close() // want "safe pending. reader archive stays open until entries returns"
		n += len(archive.File)
	}
	return n, nil
}

func sizes(paths []string) (n int64, err error) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return 0, err
		}
		defer f.Close() // want "safe pending. file f and reader plain stay open until sizes returns"
		plain, err := gzip.NewReader(f)
		if err != nil {
			return 0, err
		}
		defer plain.Close()
		k, err := io.Copy(io.Discard, plain)
		if err != nil {
			return 0, err
		}
		n += k
	}
	return n, nil
}

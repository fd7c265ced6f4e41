package p

import (
	"archive/tar"
	"errors"
	"io"
	"os"
)

func unpack(r io.Reader) error {
	archive := tar.NewReader(r)
	for {
		header, err := archive.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		switch header.Typeflag {
		case tar.TypeDir:
			if err := os.MkdirAll(header.Name, 0o755); err != nil {
				return err
			}
		case tar.TypeReg:
			out, err := os.Create(header.Name)
			if err != nil {
				return err
			}
			defer out.Close() // want "file out stays open until unpack returns"
			if header.Size == 0 {
				break
			}
			if header.Size < 0 {
				continue
			}
			if _, err := io.Copy(out, archive); err != nil {
				return err
			}
		}
	}
	return nil
}

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
			if err := func() error {
				out, err := os.Create(header.Name)
				if err != nil {
					return err
				}
				defer out.Close() // want "file out stays open until unpack returns"
				if header.Size == 0 {
					return nil
				}
				if header.Size < 0 {
					return nil
				}
				if _, err := io.Copy(out, archive); err != nil {
					return err
				}
				return nil
			}(); err != nil {
				return err
			}
		}
	}
	return nil
}

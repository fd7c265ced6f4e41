package p

import (
	"archive/zip"
	"io"
)

func list(path string, w io.Writer) error {
	archive, err := zip.OpenReader(path)
	if err != nil {
		return err
	}
	defer archive.Close()
	for _, entry := range archive.File {
		if err := func() error {
			content, err := entry.Open()
			if err != nil {
				return err
			}
			defer content.Close() // want "reader content stays open until list returns"
			if _, err := io.Copy(w, content); err != nil {
				return err
			}
			return nil
		}(); err != nil {
			return err
		}
	}
	return nil
}

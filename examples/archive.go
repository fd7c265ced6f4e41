package leaky

import (
	"io"
	"os"
)

// pack copies files into an archive; each stays open until all are copied.
func pack(archive io.Writer, paths []string) error {
	for _, path := range paths {
		file, err := os.Open(path)
		if err != nil {
			return err
		}
		defer file.Close()

		if _, err := io.Copy(archive, file); err != nil {
			return err
		}
	}

	return nil
}

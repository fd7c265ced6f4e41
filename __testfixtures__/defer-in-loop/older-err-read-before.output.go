package p

import (
	"io"
	"net/url"
	"os"
)

func show(addresses []string, w io.Writer) error {
	for _, address := range addresses {
		u, err := url.Parse(address)
		if err != nil {
			return err
		}
		if err := func() error {
			f, err := os.Open(u.Path)
			if err != nil {
				return err
			}
			defer f.Close() // want "file f stays open until show returns"
			if _, err := io.Copy(w, f); err != nil {
				return err
			}
			return nil
		}(); err != nil {
			return err
		}
	}
	return nil
}

package p

import (
	"compress/flate"
	"os"
)

func pack(names []string) error {
	for _, name := range names {
		f, err := os.Create(name)
		if err != nil {
			return err
		}
		defer f.Close() // want "safe pending. file f and writer packed stay open until pack returns"
		packed, err := flate.NewWriter(f, 9)
		if err != nil {
			return err
		}
		defer packed.Close()
		if _, err := packed.Write([]byte(name)); err != nil {
			return err
		}
	}
	return nil
}

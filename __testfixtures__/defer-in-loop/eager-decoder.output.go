package p

import (
	"image"
	"os"
)

func load(paths []string) (all []image.Image, err error) {
	for _, path := range paths {
		if err := func() error {
			f, err := os.Open(path)
			if err != nil {
				return err
			}
			defer f.Close() // want "safe pending. file f stays open until load returns"
			one, _, err := image.Decode(f)
			if err != nil {
				return err
			}
			all = append(all, one)
			return nil
		}(); err != nil {
			return nil, err
		}
	}
	return all, nil
}

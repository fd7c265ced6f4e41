package p

import (
	"image"
	"os"
)

func load(paths []string) (all []image.Image, err error) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer f.Close() // want "safe pending. file f stays open until load returns"
		one, _, err := image.Decode(f)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, nil
}

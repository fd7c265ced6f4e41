package p

import (
	"io"
	"os"
)

func panic(message string) {}

func drain(paths []string) error {
	for _, path := range paths {
		if err := func() error {
			f, err := os.Open(path)
			if err != nil {
				return err
			}
			defer f.Close() // want "safe pending. file f stays open"
			io.Copy(io.Discard, f)
			panic("it comes back from here")
			return nil
		}(); err != nil {
			return err
		}
	}
	return nil
}

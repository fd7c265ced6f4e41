package p

import (
	"io"
	"os"
)

type failure = error

func drain(paths []string) failure {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close() // want "safe pending. file f stays open until drain returns"
		if _, err := io.Copy(io.Discard, f); err != nil {
			return err
		}
	}
	return nil
}

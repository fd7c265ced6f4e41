package p

import (
	"io"
	"os"
)

type sink interface{ take(r io.Reader) }

func feed(paths []string, s sink) error {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close() // want `\[unsafe pending\] file f stays open until feed returns.*take keeps nothing`
		s.take(f)
	}
	return nil
}

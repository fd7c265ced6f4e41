package p

import (
	"io"
	"os"
	"strings"
)

func copies(paths []string) error {
	for _, path := range paths {
		var r io.Reader = os.Stdin
		if _, err := io.Copy(io.Discard, r); err != nil {
			return err
		}
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close() // want "safe refused. file f stays open .*r"
		n, r := 1, strings.NewReader("more")
		if _, err := io.Copy(f, r); err != nil {
			return err
		}
		println(n)
	}
	return nil
}

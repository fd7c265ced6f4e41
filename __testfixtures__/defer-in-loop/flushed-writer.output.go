package p

import (
	"bufio"
	"fmt"
	"os"
)

func write(paths []string) error {
	for _, path := range paths {
		if err := func() error {
			f, err := os.Create(path)
			if err != nil {
				return err
			}
			defer f.Close() // want "file f and writer w stay open until write returns"
			w := bufio.NewWriter(f)
			defer w.Flush()
			fmt.Fprintln(w, path)
			return nil
		}(); err != nil {
			return err
		}
	}
	return nil
}

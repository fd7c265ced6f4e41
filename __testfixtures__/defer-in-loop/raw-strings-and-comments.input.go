package p

import (
	"fmt"
	"os"
)

func write(names []string) error {
	for _, name := range names {
		// The file to write to.
		f, err := os.Create(name) // truncates
		if err != nil {
			return err // no file
		}
		defer f.Close() // want "file f stays open until write returns"

		/* A head, */ // then the name.
		if _, err := fmt.Fprintf(f, `head
	of %s
`, name); err != nil {
			return err
		}
		// That is all.
	}
	return nil
}

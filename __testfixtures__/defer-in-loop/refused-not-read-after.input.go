package p

import (
	"fmt"
	"os"
)

func ready() error { return nil }

func show(paths []string) {
	for _, path := range paths {
		err := ready()
		if err != nil {
			continue
		}
		// A new err of the function would never be read.
		f, err := os.Open(path)
		defer f.Close() // want "refused. file f stays open.*declared and not used in the function"
		fmt.Fprintln(f, path)
	}
}

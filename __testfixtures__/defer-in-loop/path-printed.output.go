package p

import (
	"bytes"
	"fmt"
	"os"
)

func parts(parts [][]byte) {
	for _, part := range parts {
		if done := func() (done bool) {
			f, err := os.CreateTemp("", "part")
			if err != nil {
				return true
			}
			defer os.Remove(f.Name()) // want "safe pending. temporary file f stays until parts returns"
			var line bytes.Buffer
			fmt.Fprint(&line, f.Name(), len(part))
			fmt.Fprintln(os.Stderr, line.String())
			fmt.Fprintln(f, part)
			f.Close()
			return false
		}(); done {
			return
		}
	}
}

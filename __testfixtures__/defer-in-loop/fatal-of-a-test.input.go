package p

import (
	"io"
	"os"
	"testing"
)

func drain(t *testing.T, paths []string) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close() // want "safe pending. file f stays open until drain returns"
		_, _ = io.Copy(io.Discard, f)
	}
}

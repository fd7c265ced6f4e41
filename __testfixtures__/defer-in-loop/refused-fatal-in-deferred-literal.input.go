package p

import (
	"io"
	"log"
	"os"
	"testing"
)

func drain(paths []string) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer func() { // want "unsafe not-selected. file f stays open .*it does not matter when log.Fatal is called"
			if err := f.Close(); err != nil {
				log.Fatal(err)
			}
		}()
		_, _ = io.Copy(io.Discard, f)
	}
}

func check(t *testing.T, paths []string) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer func() { // want "unsafe not-selected. file f stays open .*it does not matter when t.Error is called"
			if err := f.Close(); err != nil {
				t.Error(err)
			}
		}()
		_, _ = io.Copy(io.Discard, f)
	}
}

package p

import (
	"io"
	"log"
	"os"
)

var (
	opened  int
	failure error
	stats   struct{ failed int }
	open    = map[string]bool{}
)

func readsOne(paths []string) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return
		}
		defer func() { // want "unsafe pending.*opened has the same value"
			if err := f.Close(); err != nil {
				log.Println(opened, err)
			}
		}()
		opened++
		io.Copy(io.Discard, f)
	}
}

func setsOne(paths []string) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return
		}
		defer func() { // want "unsafe pending.*it does not matter when failure is set"
			if err := f.Close(); err != nil {
				failure = err
			}
		}()
		io.Copy(io.Discard, f)
	}
}

func setsField(paths []string) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return
		}
		counted := &stats
		defer func() { // want "unsafe pending.*it does not matter when counted.failed is set"
			if err := f.Close(); err != nil {
				counted.failed++
			}
		}()
		io.Copy(io.Discard, f)
	}
}

func deletesEntry(paths []string) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return
		}
		defer func() { // want "unsafe pending.*it does not matter when delete is called"
			if err := f.Close(); err != nil {
				delete(open, f.Name())
			}
		}()
		io.Copy(io.Discard, f)
	}
}

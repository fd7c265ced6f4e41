package p

import (
	"io"
	"os"
)

var tables = []struct{ path string }{
	{"a"},
	{"b"},
	{"c"},
}

var modes = map[string]int{"r": 1, "w": 2}

func copyTables(w io.Writer) {
	for _, table := range tables {
		f, err := os.Open(table.path)
		if err != nil {
			continue
		}
		defer f.Close()
		_, _ = io.Copy(w, f)
	}
	for mode := range modes {
		f, err := os.Open(mode)
		if err != nil {
			continue
		}
		defer f.Close()
		_, _ = io.Copy(w, f)
	}
}

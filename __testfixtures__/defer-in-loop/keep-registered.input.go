package p

import (
	"net/http"
	"os"
	"testing"
)

func serve(paths []string, work func()) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return
		}
		defer f.Close()
		http.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) { _, _ = f.WriteTo(w) })
	}
	work()
}

func check(t *testing.T, paths []string) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return
		}
		defer f.Close()
		t.Cleanup(func() { _ = f.Sync() })
	}
}

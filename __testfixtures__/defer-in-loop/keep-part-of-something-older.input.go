package p

import "os"

type log struct{ file *os.File }

type view struct {
	*log
	shared *log
}

func rotate(paths []string, shared *log) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return
		}
		defer f.Close()
		v := view{shared: shared}
		v.shared.file = f
	}
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return
		}
		defer f.Close()
		v := view{log: shared}
		v.file = f
	}
}

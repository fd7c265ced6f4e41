package p

import "os"

type file struct{ head []byte }

func (f *file) load(path string) {
	data, err := os.ReadFile(path)
	if err != nil {
		return
	}
	f.head = data[:8]
}

func (f *file) get() []byte { return f.head }

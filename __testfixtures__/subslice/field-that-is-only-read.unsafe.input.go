package p

import "os"

type file struct{ head []byte }

func (f *file) load(path string, n int) {
	data, err := os.ReadFile(path)
	if err != nil {
		return
	}
	f.head = data[:n] // want "\\[unsafe pending\\] f.head keeps the whole array of data alive .*; f lives long"
}

func (f *file) first() byte { return f.head[0] }

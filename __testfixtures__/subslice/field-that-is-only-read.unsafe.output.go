package p

import "os"

type file struct{ head []byte }

func (f *file) load(path string, n int) {
	data, err := os.ReadFile(path)
	if err != nil {
		return
	}
	part := data[:n]
	f.head = make([]byte, len(part)) // want "\\[unsafe pending\\] f.head keeps the whole array of data alive .*; f lives long"
	copy(f.head, part)
}

func (f *file) first() byte { return f.head[0] }

package p

import "io"

func read(r io.Reader) ([]byte, error) {
	buf := make([]byte, 1<<16)
	n, err := r.Read(buf)
	return append(buf[:0:0], buf[:n]...), err // want "\\[unsafe pending\\] the caller keeps the whole array of buf alive .*; the part is often much shorter than the 65536 elements"
}

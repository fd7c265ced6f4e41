package p

import "io"

func read(r io.Reader) ([]byte, error) {
	buf := make([]byte, 512)
	n, err := r.Read(buf)
	return buf[:n], err
}

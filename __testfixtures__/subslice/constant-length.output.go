package p

import "io"

var magic []byte

func keep(r io.Reader) error {
	buf := make([]byte, 1<<20)
	if _, err := io.ReadFull(r, buf); err != nil {
		return err
	}
	magic = make([]byte, 8) // want "magic keeps the whole array of buf alive"
	copy(magic, buf[4:12])
	return nil
}

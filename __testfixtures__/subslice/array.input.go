package p

import "io"

var magic []byte

func keep(r io.Reader) error {
	var buf [4096]byte
	if _, err := io.ReadFull(r, buf[:]); err != nil {
		return err
	}
	magic = buf[:8] // want "magic keeps the whole array of buf alive"
	return nil
}

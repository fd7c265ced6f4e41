package p

import (
	"encoding/binary"
	"io"
)

func read(r io.Reader, x []byte) (uint32, error) {
	b := make([]byte, 1024)
	n, err := r.Read(b[:512])
	copy(b[4:8], x)
	binary.BigEndian.PutUint32(b[n:], 7)
	return binary.BigEndian.Uint32(b[8:12]), err
}

package p

import "io"

var magic []byte

func set(data []byte, n int) {
	magic = data[:n] // want "\\[safe pending\\] magic keeps the whole array of data alive"
}

func load(r io.Reader) error {
	data, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	set(data, 8)
	return nil
}

func reset() { set([]byte{0, 1, 2, 3}, 2) }

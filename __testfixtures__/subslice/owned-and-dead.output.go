package p

import "os"

var head []byte

func keep(path string, n int) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	part := data[:n]
	head = make([]byte, len(part)) // want "\\[safe pending\\] head keeps the whole array of data alive through data\\[:n\\]"
	copy(head, part)
	return nil
}

func first() byte { return head[0] }

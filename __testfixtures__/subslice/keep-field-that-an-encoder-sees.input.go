package p

import "os"

type message struct {
	Body []byte `json:"body"`
}

func (m *message) load(path string) {
	data, _ := os.ReadFile(path)
	m.Body = data[:8]
}

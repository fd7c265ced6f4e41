package p

import "os"

var head, first, tail, rest []byte

func keep(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	head = data[16:][:4] // want "\\[safe pending\\] head keeps the whole array of data alive through data\\[16:\\]\\[:4\\]"
	return nil
}

func keepAfter(path string, next func() int) {
	data, _ := os.ReadFile(path)
	first = data[next():][:4] // want "safe pending"
}

func keepUpTo(path string, low, high int) {
	data, _ := os.ReadFile(path)
	tail = data[low:][1 : high+1][2:] // want "safe pending"
}

func returned(read func()) []byte {
	buf := make([]byte, 1<<20)
	return buf[8:][:4] // want "\\[unsafe pending\\] the caller keeps the whole array"
}

func kept(path string) {
	data, _ := os.ReadFile(path)
	rest = data[16:][:4] // want "safe refused"
	head = data[:8]      // want "safe refused"
}

func small() {
	data := [64]byte{}
	rest = data[8:][:4]
}

func nearlyTheWhole(path string) {
	data, _ := os.ReadFile(path)
	rest = data[1:][2:]
}

func size() int { return len(head) + len(first) + len(tail) + len(rest) }

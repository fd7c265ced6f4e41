package p

import "os"

var heads = map[string][]byte{}

func keep(path string) {
	data, _ := os.ReadFile(path)
	heads[path] = data[:8] // want "heads\\[path\\] keeps the whole array of data alive"
}

func first(path string) byte { return heads[path][0] }

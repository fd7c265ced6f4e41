package p

import "path/filepath"

var some []string

func keep(pattern string, n int) {
	names, err := filepath.Glob(pattern)
	if err != nil {
		return
	}
	part := names[n:]
	some = make([]string, len(part)) // want "some keeps the whole array of names alive"
	copy(some, part)
}

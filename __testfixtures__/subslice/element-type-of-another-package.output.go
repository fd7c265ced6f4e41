package p

import "os"

var some []os.DirEntry

func keep(dir string) {
	entries, _ := os.ReadDir(dir)
	some = make([]os.DirEntry, 3) // want "some keeps the whole array of entries alive"
	copy(some, entries[:3])
}

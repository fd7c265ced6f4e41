package p

import (
	"fmt"
	"os"
)

func show(paths []string) (n int) {
	for _, path := range paths {
		if done, r0 := func() (done bool, r0 int) {
			f, err := os.Open(path)
			if err != nil {
				return true, n
			}
			defer f.Close() // want "file f stays open until show returns"
			buf := make([]byte, 1)
		bytes:
			for {
				switch k, _ := f.Read(buf); k {
				case 0:
					break bytes
				default:
					n += k
					continue bytes
				}
			}
			return false, r0
		}(); done {
			return r0
		}
	}
	fmt.Println("all")
	return n
}

package p

import (
	"fmt"
	"os"
)

func show(paths []string) (n int) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return n
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
	}
	fmt.Println("all")
	return n
}

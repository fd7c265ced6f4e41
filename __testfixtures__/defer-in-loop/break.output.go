package p

import (
	"fmt"
	"os"
)

func show(paths []string) {
	for _, path := range paths {
		if done2 := func() (done2 bool) {
			f, err := os.Open(path)
			if err != nil {
				return true
			}
			defer f.Close() // want "file f stays open until show returns"
			info, err := f.Stat()
			if err != nil {
				return false
			}
			switch info.Mode().IsDir() {
			case true:
				break
			default:
				fmt.Println(info.Name())
			}
			return false
		}(); done2 {
			break
		}
	}
	fmt.Println("done")
}

package p

import (
	"fmt"
	"os"
)

func watch(paths <-chan string, stop <-chan struct{}) error {
loop:
	for {
		select {
		case path := <-paths:
			if done := func() (done bool) {
				f, err := os.Open(path)
				if err != nil {
					return true
				}
				defer f.Close() // want "file f stays open until watch returns"
				info, err := f.Stat()
				if err != nil {
					return false
				}
				if info.IsDir() {
					return false
				}
				fmt.Println(info.Size())
				return false
			}(); done {
				break loop
			}
		case <-stop:
			return nil
		}
	}
	return os.ErrClosed
}

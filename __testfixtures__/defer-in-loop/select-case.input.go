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
			f, err := os.Open(path)
			if err != nil {
				break loop
			}
			defer f.Close() // want "file f stays open until watch returns"
			info, err := f.Stat()
			if err != nil {
				break
			}
			if info.IsDir() {
				continue
			}
			fmt.Println(info.Size())
		case <-stop:
			return nil
		}
	}
	return os.ErrClosed
}

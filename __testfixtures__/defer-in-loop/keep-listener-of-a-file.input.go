package p

import (
	"fmt"
	"net"
	"os"
)

func inherit(paths []string) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return
		}
		defer f.Close()
		listener, err := net.FileListener(f)
		if err != nil {
			return
		}
		fmt.Println(listener.Addr())
	}
}

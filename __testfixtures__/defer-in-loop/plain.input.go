package p

import (
	"fmt"
	"os"
)

func sizes(paths []string) {
	for _, path := range paths {
		if path == "" {
			continue
		}
		f, err := os.Open(path)
		if err != nil {
			fmt.Println(err)
			continue
		}
		defer f.Close() // want `\[safe pending\] file f stays open until sizes returns: the deferred call runs only then`
		if info, err := f.Stat(); err == nil {
			fmt.Println(info.Size())
		}
	}
}

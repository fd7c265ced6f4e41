package p

import (
	"bufio"
	"fmt"
	"os"
)

func show(lists []string) {
	for _, list := range lists {
		f, err := os.Open(list)
		if err != nil {
			continue
		}
		defer f.Close() // want "file f stays open until show returns"
		names := bufio.NewScanner(f)
		for names.Scan() {
			g, err := os.Open(names.Text())
			if err != nil {
				continue
			}
			defer g.Close() // want "file g stays open until show returns"
			info, err := g.Stat()
			if err != nil {
				break
			}
			fmt.Println(info.Size())
		}
	}
}

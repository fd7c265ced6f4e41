package p

import (
	"bufio"
	"fmt"
	"os"
)

func show(lists []string) {
	for _, list := range lists {
		func() {
			f, err := os.Open(list)
			if err != nil {
				return
			}
			defer f.Close() // want "file f stays open until show returns"
			names := bufio.NewScanner(f)
			for names.Scan() {
				if done := func() (done bool) {
					g, err := os.Open(names.Text())
					if err != nil {
						return false
					}
					defer g.Close() // want "file g stays open until show returns"
					info, err := g.Stat()
					if err != nil {
						return true
					}
					fmt.Println(info.Size())
					return false
				}(); done {
					break
				}
			}
		}()
	}
}

package p

import (
	"fmt"
	"os"
)

func write(lines []string) error {
	first := true
	for _, line := range lines {
		if first {
			first = false
			head, err := os.Open("head")
			if err != nil {
				return err
			}
			defer head.Close()
			names, _ := head.Readdirnames(-1)
			fmt.Println(names)
		}
		fmt.Println(line)
	}
	return nil
}

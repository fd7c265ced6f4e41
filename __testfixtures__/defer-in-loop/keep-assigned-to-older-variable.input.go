package p

import (
	"bufio"
	"fmt"
	"os"
)

func last(paths []string) {
	var lines *bufio.Scanner
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close()
		lines = bufio.NewScanner(f)
	}
	for lines != nil && lines.Scan() {
		fmt.Println(lines.Text())
	}
}

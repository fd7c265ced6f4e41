package p

import (
	"bufio"
	"os"
	"strings"
)

func split(line string) (string, bool) {
	return strings.CutPrefix(line, "name=")
}

func find(paths []string) (string, bool) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return path, false
		}
		defer f.Close() // want "file f stays open until find returns"
		lines := bufio.NewScanner(f)
		for lines.Scan() {
			if strings.HasPrefix(lines.Text(), "name=") {
				return split(lines.Text())
			}
		}
	}
	return "", false
}

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
		if done, r0, r1 := func() (done bool, r0 string, r1 bool) {
			f, err := os.Open(path)
			if err != nil {
				return true, path, false
			}
			defer f.Close() // want "file f stays open until find returns"
			lines := bufio.NewScanner(f)
			for lines.Scan() {
				if strings.HasPrefix(lines.Text(), "name=") {
					r0, r1 = split(lines.Text())
					return true, r0, r1
				}
			}
			return false, r0, r1
		}(); done {
			return r0, r1
		}
	}
	return "", false
}

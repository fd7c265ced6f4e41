package p

import "strings"

var names = map[string]bool{}

func f(text string) {
	for _, line := range strings.Split(text, "\n") {
		l := strings.TrimSpace(line)
		fields := strings.Fields(l)
		names[fields[2]] = true
	}
}

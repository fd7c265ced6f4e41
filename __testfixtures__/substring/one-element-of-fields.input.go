package p

import "strings"

var name string

func keep(line string) {
	words := strings.Fields(line)
	if len(words) > 3 {
		name = words[3] // want "name keeps all of line alive through words\\[3\\]"
	}
}

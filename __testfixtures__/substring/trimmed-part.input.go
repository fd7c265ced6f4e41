package p

import "strings"

var name string

func keep(line string, i int) {
	key := strings.TrimSpace(line[:i])
	if key != "" {
		name = key // want "name keeps all of line alive through key"
	}
}

package p

import "strings"

var name, rest, tail string

func f(line string) {
	name = strings.TrimSpace(line)
	rest = strings.TrimPrefix(line, "name=")
	tail = strings.TrimSuffix(line, ";")
}

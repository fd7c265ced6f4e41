package p

import "strings"

var name, value string

var key, rest string

func f(line string) {
	fields := strings.SplitN(line, "=", 2)
	name = fields[0]
	value = fields[1]
}

func g(line string) {
	before, after, _ := strings.Cut(line, "=")
	key, rest = before, after
}

package p

import "strings"

var fields []string

func f(line string) {
	fields = strings.Split(line, ",")
}

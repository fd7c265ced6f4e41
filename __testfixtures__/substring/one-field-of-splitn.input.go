package p

import "strings"

var name string

func keep(line string) {
	name = strings.SplitN(line, " ", 3)[1] // want "name keeps all of line alive through strings.SplitN"
}

func again(line string) {
	parts := strings.SplitAfterN(line, " ", 3)
	name = parts[1] // want "name keeps all of line alive through parts.1."
}

package p

import "strings"

var name string

func keep(line string) {
	name = strings.Split(line, ",")[2] // want "name keeps all of line alive through strings.Split\\(line, \",\"\\)\\[2\\]"
}

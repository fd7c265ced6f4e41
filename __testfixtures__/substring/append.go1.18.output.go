package p

import "strings"

var list []string

func keep(line string) {
	list = append(list, strings.Clone(line[:4])) // want "list keeps all of line alive"
}

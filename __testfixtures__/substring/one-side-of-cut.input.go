package p

import "strings"

var host string

func keep(address string) {
	before, _, found := strings.Cut(address, ":")
	if found {
		host = before // want "host keeps all of address alive through before"
	}
}

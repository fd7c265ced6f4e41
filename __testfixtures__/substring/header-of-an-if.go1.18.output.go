package p

import "strings"

var name string

func keep(text string) bool {
	if name = strings.Clone(text[:5]); name == "hello" { // want "name keeps all of text alive"
		return true
	}
	return false
}

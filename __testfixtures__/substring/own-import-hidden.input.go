package p

import "strings"

var name string

func keep(text string) int {
	strings := strings.Fields(text)
	name = text[:5] // want "name keeps all of text alive"
	return len(strings)
}

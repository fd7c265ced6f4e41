package p

import "strings"

var id string

func keep(text string, at int) {
	if strings.HasPrefix(text, "#") {
		id = text[at : at+8] // want "through text\\[at : at\\+8\\]"
	}
}

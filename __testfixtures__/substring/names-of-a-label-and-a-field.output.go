package p

import "strings"

var name string

type Box struct{ b int }

func label(text string) {
b:
	for i := 0; i < 3; i++ {
		continue b
	}
	var b2 strings.Builder
	b2.Grow(5)
	b2.WriteString(text[:5])
	name = b2.String() // want "name keeps all of text alive"
}

func field(box Box, text string) int {
	var b2 strings.Builder
	b2.Grow(5)
	b2.WriteString(text[:5])
	name = b2.String() // want "name keeps all of text alive"
	return box.b
}

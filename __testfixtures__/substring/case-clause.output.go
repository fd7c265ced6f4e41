package p

import "strings"

var name string

func keep(text string, kind int) {
	switch kind {
	case 1:
		var b strings.Builder
		b.Grow(5)
		b.WriteString(text[:5])
		name = b.String() // want "name keeps all of text alive"
	}
}

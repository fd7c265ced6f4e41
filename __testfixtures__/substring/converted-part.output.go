package p

import "strings"

type Name string

var name Name

func keep(full string) {
	var b strings.Builder
	b.Grow(5)
	b.WriteString(full[:5])
	name = Name(b.String()) // want "name keeps all of full alive"
}

package p

import "strings"

type Name string

var name Name

func keep(full Name) {
	var b strings.Builder
	b.Grow(5)
	b.WriteString(string(full[:5]))
	name = Name(b.String()) // want "name keeps all of full alive"
}

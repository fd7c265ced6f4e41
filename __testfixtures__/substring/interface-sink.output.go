package p

import "strings"

type Name string

var last interface{}

func keep(full Name) {
	var b strings.Builder
	b.Grow(5)
	b.WriteString(string(full[:5]))
	last = Name(b.String()) // want "last keeps all of full alive"
}

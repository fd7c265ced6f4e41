package p

import "strings"

type Name string

var name Name

func keep(full Name) {
	name = Name(strings.Clone(string(full[:5]))) // want "name keeps all of full alive"
}

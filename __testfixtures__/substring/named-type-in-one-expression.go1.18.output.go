package p

import "strings"

type Name string

var list []Name

func keep(full Name) {
	list = append(list, Name(strings.Clone(string(full[:5])))) // want "list keeps all of full alive"
}

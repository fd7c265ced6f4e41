package p

type Name string

var name Name

func keep(full Name) {
	name = full[:5] // want "name keeps all of full alive"
}

package p

type Name string

var name Name

func keep(full string) {
	name = Name(full[:5]) // want "name keeps all of full alive"
}

package p

type Name string

var last interface{}

func keep(full Name) {
	last = full[:5] // want "last keeps all of full alive"
}

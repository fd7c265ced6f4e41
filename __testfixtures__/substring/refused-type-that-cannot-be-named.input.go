package p

type Name string

var name Name

func keep(full Name) {
	type Name int
	name = full[:5] // want "\\[safe refused\\] .*; its type can't be named here"
	println(Name(3))
}

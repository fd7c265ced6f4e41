package p

type Name string

var list []Name

func keep(full Name) {
	list = append(list, full[:5]) // want "list keeps all of full alive"
}

package p

type Name string

var name Name

func keep(full Name, string func(int) int) {
	name = full[:5] // want "\\[safe refused\\] name keeps all of full alive through full\\[:5\\]; string means something else here"
	string(3)
}

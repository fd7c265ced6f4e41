package p

var name string

func broken(line string) {
	name = line[:5
}

func keep(line string) {
	name = line[:5] // want "name keeps all of line alive"
}

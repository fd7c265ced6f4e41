package p

var name string

func keep(strings string) {
	name = strings[:5] // want "name keeps all of strings alive"
}

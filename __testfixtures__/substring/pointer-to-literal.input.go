package p

type entry struct{ name string }

var current *entry

func keep(line string) {
	current = &entry{name: line[:6]} // want "current keeps all of line alive"
}

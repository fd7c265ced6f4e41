package p

var name string

func keep(line string, i int) {
	name = line[i : // want "name keeps all of line alive"
	i+5]
}

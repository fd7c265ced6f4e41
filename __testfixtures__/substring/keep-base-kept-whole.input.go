package p

type entry struct{ line, name string }

var list []entry

var seen = map[string]string{}

func f(line string, i int) {
	list = append(list, entry{line: line, name: line[:i]})
}

func g(line string, i int) {
	seen[line] = line[:i]
}

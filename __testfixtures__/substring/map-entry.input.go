package p

var names = map[int]string{}

func keep(line string, k int) {
	names[k] = line[:3] // want "names\\[k\\] keeps all of line alive"
}

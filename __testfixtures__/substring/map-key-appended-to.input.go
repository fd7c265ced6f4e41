package p

var byName = map[string][]int{}

func keep(line string, n int) {
	byName[line[:3]] = append(byName[line[:3]], n) // want "a key of byName keeps all of line alive"
}

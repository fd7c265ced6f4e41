package p

var start int

func next() int {
	start--
	return start
}

func after(values map[string]*int) ([]*int, int) {
	var all []*int
	for _, value := range values {
		all = append(all, value)
	}
	return all[start:], next() // want "\\[safe refused\\] .*; next.. is evaluated in the same statement"
}

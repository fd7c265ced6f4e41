package p

func after(next func() int, values map[string]*int) []*int {
	var all []*int
	for _, value := range values {
		all = append(all, value)
	}
	return all[next():] // want "\\[safe refused\\] .*; next.. can't be evaluated twice"
}

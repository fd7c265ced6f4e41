package p

func rest(values map[string]*int, n int) []*int {
	var all []*int
	for _, value := range values {
		all = append(all, value)
	}
	switch n {
	case 0:
		return all
	case 1:
		return all[1:] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
	}
	return all[2:] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

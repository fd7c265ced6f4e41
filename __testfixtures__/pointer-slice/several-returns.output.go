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
		part := all[1:]
		all[0] = nil
		return part // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
	}
	part2 := all[2:]
	all[0], all[1] = nil, nil
	return part2 // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

package p

func rest(values map[string]*int) []*int {
	var all []*int
	for _, value := range values {
		all = append(all, value)
	}
	all[0] = nil
	return all[1:] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

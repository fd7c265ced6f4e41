package p

func rest(values map[string]*int) []*int {
	var all []*int
	for _, value := range values {
		all = append(all, value)
	}
	part := all[1:]
	all[0] = nil
	return part // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

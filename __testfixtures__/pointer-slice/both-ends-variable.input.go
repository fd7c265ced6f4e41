package p

func middle(from, to int, values map[string]*int) []*int {
	var all []*int
	for _, value := range values {
		all = append(all, value)
	}
	if to > len(all) {
		return nil
	}
	return all[from:to:to] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

package p

func middle(from, to int, values map[string]*int) []*int {
	var all []*int
	for _, value := range values {
		all = append(all, value)
	}
	if to > len(all) {
		return nil
	}
	part := all[from:to:to]
	clear(all[:from])
	clear(all[to:])
	return part // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

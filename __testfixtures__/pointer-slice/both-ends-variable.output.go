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
	for i := range all[:from] {
		all[i] = nil
	}
	for i := len(all) - 1; i >= to; i-- {
		all[i] = nil
	}
	return part // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

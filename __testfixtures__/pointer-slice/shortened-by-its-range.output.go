package p

func heads(values map[string]*int, stop *int) []*int {
	var all []*int
	for _, value := range values {
		all = append(all, value)
	}
	for i := range all {
		if all[i] == stop {
			kept := append(all[:0:0], all[:i:i]...)
			return kept[:len(kept):len(kept)] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
		}
		all = all[:len(all)-1]
	}
	return nil
}

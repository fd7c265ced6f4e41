package p

func first(n int, values map[string]*int) []*int {
	all := make([]*int, 0, 64)
	for _, value := range values {
		all = append(all, value)
	}
	kept := append(all[:0:0], all[:n:n]...)
	return kept[:len(kept):len(kept)] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

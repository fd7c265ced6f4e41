package p

func after(values map[string]*int, end *int) []*int {
	var all []*int
	for _, value := range values {
		all = append(all, value)
	}
	for i, value := range all {
		if value == end {
			for i2 := range all[:i] {
				all[i2] = nil
			}
			return all[i:] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
		}
	}
	return nil
}

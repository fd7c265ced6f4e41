package p

func after(i int, values map[string]*int) []*int {
	var all []*int
	for _, value := range values {
		all = append(all, value)
	}
	part := all[i:]
	for i2 := range all[:i] {
		all[i2] = nil
	}
	return part // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

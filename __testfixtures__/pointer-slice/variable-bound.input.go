package p

func after(n int, values map[string]*int) []*int {
	var all []*int
	for _, value := range values {
		all = append(all, value)
	}
	return all[n:] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

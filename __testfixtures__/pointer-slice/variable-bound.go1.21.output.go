package p

func after(n int, values map[string]*int) []*int {
	var all []*int
	for _, value := range values {
		all = append(all, value)
	}
	part := all[n:]
	clear(all[:n])
	return part // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

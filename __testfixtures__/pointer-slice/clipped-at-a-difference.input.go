package p

func most(values map[string]*int) []*int {
	var all []*int
	for _, value := range values {
		all = append(all, value)
	}
	if len(all) < 2 {
		return nil
	}
	return all[: len(all)-1 : len(all)-1] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

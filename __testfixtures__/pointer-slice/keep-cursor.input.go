package p

func last(values map[string]*int) []*int {
	var all []*int
	for _, value := range values {
		all = append(all, value)
	}
	for len(all) > 1 && *all[0] == 0 {
		all = all[1:]
	}
	return all
}

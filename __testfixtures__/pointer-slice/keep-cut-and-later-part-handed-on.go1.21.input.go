package p

func pick(n int, values map[string]*int) []*int {
	var all []*int
	for _, value := range values {
		all = append(all, value)
	}
	if len(all) > n {
		all = all[:n]
	}
	return all[0:]
}

func Pick(values map[string]*int) []*int {
	return pick(2, values)
}

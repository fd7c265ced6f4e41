package p

func pop(n int, values map[string]*int) ([]*int, *int) {
	var all []*int
	var last *int
	for _, value := range values {
		all = append(all, value)
	}
	if len(all) > n {
		all, last = all[:n], all[n]
	}
	return all, last
}

func show(values map[string]*int) {
	all, last := pop(2, values)
	println(len(all), *last)
}

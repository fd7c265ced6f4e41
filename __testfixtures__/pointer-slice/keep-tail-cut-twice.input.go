package p

func newest(n int, values map[string]*int) []*int {
	var all []*int
	for _, value := range values {
		all = append(all, value)
	}
	if len(all) > n {
		all = all[:n]
	}
	return all[:cap(all)]
}

func show(values map[string]*int) { println(len(newest(2, values))) }

package p

func newest(n int, values map[string]*int) []*int {
	var all []*int
	for _, value := range values {
		all = append(all, value)
	}
	if len(all) > n {
		part := all[:n]
		clear(all[n:])
		all = part // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
	}
	return all
}

func show(values map[string]*int) {
	for _, value := range newest(3, values) {
		println(*value)
	}
	top := newest(2, values)
	top = append(top, nil)
	println(len(top), top[0], len(top[1:]))
}

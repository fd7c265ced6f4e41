package p

func after(n int, values map[string]*int) []*int {
	var all []*int
	for _, value := range values {
		all = append(all, value)
	}
	for i := 0; i < n; i++ {
		all[i] = nil
	}
	return all[n:]
}

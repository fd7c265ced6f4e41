package p

func Most(a, b *int) []*int {
	s := []*int{a, b}
	return s[:1]
}

func Limit(n int, values map[string]*int) []*int {
	var all []*int
	for _, value := range values {
		all = append(all, value)
	}
	if len(all) > n {
		all = all[:n]
	}
	return all
}

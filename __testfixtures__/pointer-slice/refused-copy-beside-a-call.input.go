package p

func first(n int, values map[string]*int, count func() int) ([]*int, int) {
	var all []*int
	for _, value := range values {
		all = append(all, value)
	}
	return all[:n:n], count() // want "\\[safe refused\\] .*; count\\(\\) is evaluated in the same statement$"
}

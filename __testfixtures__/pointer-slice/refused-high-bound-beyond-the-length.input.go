package p

func Middle(n int, values map[string]*int) []*int {
	all := make([]*int, 0, 64)
	for _, value := range values {
		all = append(all, value)
	}
	return all[1:n] // want "\\[safe refused\\] .*; n may lie beyond the length of all"
}

package p

func first(n int, values map[string]*int) []*int {
	all := make([]*int, 0, 64)
	for _, value := range values {
		all = append(all, value)
	}
	{
		append := n
		return all[:append:append] // want "\\[safe refused\\] .*; append means something else here"
	}
}

package p

func Newest(n int, values map[string]*int) []*int {
	var all []*int
	for _, value := range values {
		all = append(all, value)
	}
	if len(all) > n {
		part := all[len(all)-n:]
		clear(all[:len(all)-n])
		all = part // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
	}
	return all
}

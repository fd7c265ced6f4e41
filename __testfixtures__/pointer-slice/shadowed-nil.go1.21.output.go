package p

func rest(a, b *int, nil string) []*int {
	s := []*int{a, b}
	clear(s[0:1])
	return s[1:] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

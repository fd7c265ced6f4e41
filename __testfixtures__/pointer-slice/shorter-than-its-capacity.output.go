package p

func inner(a, b *int) []*int {
	s := make([]*int, 2, 5)
	s[0], s[1] = a, b
	s[0] = nil
	return s[1:3:3] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

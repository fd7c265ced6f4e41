package p

func inner(a, b, c *int, len int) []*int {
	s := []*int{a, b, c}
	s[0], s[2] = nil, nil
	return s[1:2:2] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

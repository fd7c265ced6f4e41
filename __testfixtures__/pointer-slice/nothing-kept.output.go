package p

func none(a, b, c *int) []*int {
	s := []*int{a, b, c}
	s[0], s[1], s[len(s)-1] = nil, nil, nil
	return s[1:1:1] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

func noneOfOne(a *int) []*int {
	s := []*int{a}
	s[0] = nil
	return s[1:1:1] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

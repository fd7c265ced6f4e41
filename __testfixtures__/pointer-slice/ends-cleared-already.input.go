package p

func inner(a, b, c, d, e *int) []*int {
	s := []*int{a, b, c, d, e}
	s[0], s[len(s)-1] = nil, nil
	return s[1:3:3] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

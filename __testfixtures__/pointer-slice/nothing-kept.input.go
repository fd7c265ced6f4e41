package p

func none(a, b, c *int) []*int {
	s := []*int{a, b, c}
	return s[1:1:1] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

func noneOfOne(a *int) []*int {
	s := []*int{a}
	return s[1:1:1] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

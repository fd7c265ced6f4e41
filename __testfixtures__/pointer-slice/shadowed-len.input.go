package p

func inner(a, b, c *int, len int) []*int {
	s := []*int{a, b, c}
	return s[1:2:2] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

package p

func Middle(n int, a, b, c *int) []*int {
	s := []*int{a, b, c}
	return s[1:n] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

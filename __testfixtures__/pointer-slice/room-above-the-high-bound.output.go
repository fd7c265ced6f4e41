package p

func Middle(a, b, c, d *int) []*int {
	s := []*int{a, b, c, d}
	s[0] = nil
	return s[1:2:3] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

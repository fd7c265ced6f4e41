package p

func middle(a, b, c, d *int) []*int {
	s := []*int{a, b, c}
	s = append(s, d)
	return s[1:3:3] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

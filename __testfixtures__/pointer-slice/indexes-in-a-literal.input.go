package p

func middle(a, b *int) []*int {
	s := []*int{5: a, 2: b}
	return s[2:4:4] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

package p

func rest(count func() int, a, b *int) ([]*int, int) {
	s := []*int{a, b}
	return s[1:], count() // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

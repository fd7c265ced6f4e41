package p

func none(a *int) []*int {
	s := []*int{a}
	return s[1:] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

package p

func rest(a, b *int) [][2]*int {
	s := [][2]*int{{a, b}, {b, a}}
	s[0] = [2]*int{}
	return s[1:] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

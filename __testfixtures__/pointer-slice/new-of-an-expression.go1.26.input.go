package p

func rest(n int) []*int {
	s := []*int{new(n + 1), new(n), new(n - 1)}
	return s[1:] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

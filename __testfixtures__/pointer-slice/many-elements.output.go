package p

func inner(make func() *int) []*int {
	s := []*int{make(), make(), make(), make(), make(), make(), make(), make(), make(), make()}
	for i := range s[:4] {
		s[i] = nil
	}
	for i := len(s) - 1; i >= 6; i-- {
		s[i] = nil
	}
	return s[4:6:6] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

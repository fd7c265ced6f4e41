package p

func inner(make func() *int) []*int {
	s := []*int{make(), make(), make(), make(), make(), make(), make(), make(), make(), make()}
	clear(s[:4])
	clear(s[6:])
	return s[4:6:6] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

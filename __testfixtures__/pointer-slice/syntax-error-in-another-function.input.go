package p

func broken(a, b *int) []*int {
	s := []*int{a, b}
	if if {
	return s[1:]
}

func rest(a, b *int) []*int {
	s := []*int{a, b}
	return s[1:] // want "safe pending. the elements that .* drops stay reachable"
}

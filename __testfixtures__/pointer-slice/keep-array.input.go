package p

func rest(a, b *int) []*int {
	s := [2]*int{a, b}
	return s[1:]
}

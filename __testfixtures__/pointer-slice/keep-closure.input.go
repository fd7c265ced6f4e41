package p

func rest(a, b *int) ([]*int, func() *int) {
	s := []*int{a, b}
	first := func() *int { return s[0] }
	return s[1:], first
}

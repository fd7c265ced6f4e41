package p

func rest(a, b *int) ([]*int, **int) {
	s := []*int{a, b}
	p := &s[0]
	return s[1:], p
}

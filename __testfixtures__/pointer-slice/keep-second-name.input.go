package p

func rest(a, b *int) ([]*int, int) {
	s := []*int{a, b}
	t := s
	return s[1:], *t[0]
}

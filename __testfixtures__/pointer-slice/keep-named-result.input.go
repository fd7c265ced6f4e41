package p

func rest(a, b *int) (s []*int) {
	s = []*int{a, b}
	return s[1:]
}

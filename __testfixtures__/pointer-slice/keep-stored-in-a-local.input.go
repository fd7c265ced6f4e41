package p

func count(a, b *int) int {
	s := []*int{a, b}
	rest := s[1:]
	return len(rest)
}

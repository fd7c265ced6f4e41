package p

func rest(a, b *int) []*int {
	s := []*int{a, b}
	defer func() { println(*s[0]) }()
	return s[1:]
}

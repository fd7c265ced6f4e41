package p

func scratch(a, b *int) []*int {
	s := []*int{a, b}
	return s[:0]
}

func use(a, b *int) *int {
	s := scratch(a, b)
	s = s[:2]
	return s[0]
}

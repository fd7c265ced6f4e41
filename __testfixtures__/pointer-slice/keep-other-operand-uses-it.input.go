package p

func split(a, b *int) (*int, []*int) {
	s := []*int{a, b}
	return s[0], s[1:]
}

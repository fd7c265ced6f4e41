package p

func most(a, b *int) []*int {
	s := []*int{a, b}
	return s[:1]
}

func Most(a, b *int) []*int {
	return most(a, b)
}

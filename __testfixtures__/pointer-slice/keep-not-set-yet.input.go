package p

func list(a, b *int) []*int {
	s := make([]*int, 2)
	s[0] = a
	if b == nil {
		return s[:1]
	}
	s[1] = b
	return s
}

func show(a, b *int) {
	for _, value := range list(a, b) {
		println(*value)
	}
}

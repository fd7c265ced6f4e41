package p

func rest(a, b *int) ([]*int, error) {
	s := []*int{a, b}
	return checked(s[1:])
}

func checked(s []*int) ([]*int, error) { return s, nil }

package p

func rest(a, b missing) []missing {
	s := []missing{a, b}
	return s[1:]
}

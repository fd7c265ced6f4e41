package p

func rest(s []*int) []*int {
	return s[1:]
}

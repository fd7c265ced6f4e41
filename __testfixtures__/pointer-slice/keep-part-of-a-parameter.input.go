package p

func rest(all []*int) []*int {
	s := all[2:]
	return s[1:]
}

package p

func middle() []*int {
	s := make([]*int, 100)
	for j := range s {
		s[j] = new(int)
	}
	clear := len(s)
	println(clear)
	return s[20:80:80] // want "stay reachable through its array"
}

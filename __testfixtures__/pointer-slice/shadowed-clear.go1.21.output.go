package p

func middle() []*int {
	s := make([]*int, 100)
	for j := range s {
		s[j] = new(int)
	}
	clear := len(s)
	println(clear)
	for i := range s[:20] {
		s[i] = nil
	}
	for i := len(s) - 1; i >= 80; i-- {
		s[i] = nil
	}
	return s[20:80:80] // want "stay reachable through its array"
}

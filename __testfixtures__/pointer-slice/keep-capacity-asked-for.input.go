package p

func some(n int) []*int {
	s := make([]*int, 0, 20)
	for i := 0; i < 9; i++ {
		s = append(s, &i)
	}
	if len(s) > n {
		s = s[:n]
	}
	return s
}

func room() int {
	s := some(3)
	return cap(s) - len(s)
}

package p

func f(s1 string) int {
	var s0 string
	s0 = s1[:50]
	return len(s0)
}

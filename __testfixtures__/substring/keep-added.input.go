package p

var s0 string

func f(s1 string) {
	s0 += s1[:5]
	s0 = s0 + s1[:5]
}

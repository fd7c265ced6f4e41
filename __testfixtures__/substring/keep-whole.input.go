package p

var s0, s2 string

func f(s1 string) {
	s0 = s1[:]
	s2 = s1[0:]
}

package p

var first byte

func f(s1 string) {
	first = s1[0]
}

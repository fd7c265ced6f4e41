package p

var rest string

func f(n int) {
	rest = rest[n:]
}

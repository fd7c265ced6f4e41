package p

var k, c []byte

func split(n int) {
	seed := make([]byte, n)
	k = seed[:32]
	c = seed[32:]
}

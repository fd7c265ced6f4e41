package p

const digits = "0123456789"

var low, high string

func f(n int) {
	low = digits[:n]
	high = "abcdef"[n:]
}

package p

var some, others []int

func keep(n int) {
	x := make([]int, n)
	y := make([]int, n)
	some = x[:n/2]   // want "some keeps the whole array of x alive"
	others = y[:n/3] // want "others keeps the whole array of y alive"
}

package p

var some, others []int

func keep(n int) {
	x := make([]int, n)
	y := make([]int, n)
	part := x[:n/2]
	some = make([]int, len(part)) // want "some keeps the whole array of x alive"
	copy(some, part)
	part2 := y[:n/3]
	others = make([]int, len(part2)) // want "others keeps the whole array of y alive"
	copy(others, part2)
}

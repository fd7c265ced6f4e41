package p

var rest []int

func keep(n int) {
	all := make([]int, n)
	part := all[len(rest) : len(rest)+4]
	rest = make([]int, len(part)) // want "rest keeps the whole array of all alive"
	copy(rest, part)
}

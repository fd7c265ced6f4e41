package p

var rest []int

func keep(n int) {
	all := make([]int, n)
	rest = all[len(rest) : len(rest)+4] // want "rest keeps the whole array of all alive"
}

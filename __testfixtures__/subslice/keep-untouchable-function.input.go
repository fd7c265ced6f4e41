package p

var top []int

//go:nosplit
func keep(n int) {
	all := make([]int, n)
	top = all[:3]
}

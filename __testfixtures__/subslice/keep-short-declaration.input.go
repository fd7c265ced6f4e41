package p

var top []int

func keep(n int) int {
	all := make([]int, n)
	top := all[:3]
	return top[0]
}

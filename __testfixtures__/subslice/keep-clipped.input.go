package p

var top []int

func keep(n int) {
	all := make([]int, 100)
	top = all[:n:n]
}

package p

var top []int

func keep(s []int) {
	top = s[:3]
}

func call(n int) int {
	s := make([]int, n)
	keep(s)
	return s[0]
}

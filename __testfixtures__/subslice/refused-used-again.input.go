package p

var top []int

func keep(n int) int {
	all := make([]int, n)
	top = all[:3] // want "\\[safe refused\\] .*; all is used again on line 8"
	return all[5]
}

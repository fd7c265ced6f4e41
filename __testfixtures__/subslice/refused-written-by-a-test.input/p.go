package p

var top []int

func keep(n int) {
	all := make([]int, n)
	top = all[:3] // want "\\[safe refused\\] .*; top\\[0\\] is written on line 6"
}

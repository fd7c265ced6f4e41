package p

var top []int

func keep(n int) {
	all := make([]int, n)
	top = all[:10] // want "\\[safe refused\\] .*; top gets a second name on line 11"
}

func first() int {
	t := top
	return t[0]
}

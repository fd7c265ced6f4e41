package p

var top []int

func keep(n int) {
	all := make([]int, n)
	top = all[:3] // want "\\[safe refused\\] .*; top is named near a syntax error"
}

func broken() {
	top[0] = = 1
}

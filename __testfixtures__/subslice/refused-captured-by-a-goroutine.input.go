package p

var top []int

func keep(n int) {
	all := make([]int, n)
	go func() { all[0]++ }()
	top = all[:10] // want "\\[safe refused\\] .*; all is captured by the function literal on line 7"
}

package p

var top []int

func keep(n int) {
	all := make([]int, n)
	defer func() {
		top = all[:3] // want "\\[safe refused\\] .*; all is captured by the function literal on line 7"
	}()
}

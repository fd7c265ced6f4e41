package p

var top []int

func fill(s []int) { other = s }

var other []int

func keep(n int) {
	all := make([]int, n)
	fill(all)
	top = all[:3] // want "\\[safe refused\\] .*; all is passed to fill on line 11"
}

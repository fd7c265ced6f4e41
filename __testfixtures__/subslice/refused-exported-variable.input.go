package p

var Top []int

func keep(n int) {
	all := make([]int, n)
	Top = all[:3] // want "\\[safe refused\\] .*; Top is exported"
}

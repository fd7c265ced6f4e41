package p

import "sort"

var top []int

func keep(n int) {
	all := make([]int, n)
	top = all[:10] // want "\\[safe refused\\] .*; top is passed to sort.Ints on line 12"
}

func order() { sort.Ints(top) }

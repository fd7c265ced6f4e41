package p

import "slices"

var top []int

func keep(n int) int {
	all := make([]int, n)
	switch top = slices.Clone(all[:3]); n { // want "top keeps the whole array of all alive"
	case 1:
		return top[0]
	}
	return 0
}

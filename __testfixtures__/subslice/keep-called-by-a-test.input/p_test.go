package p

import "testing"

func TestKeep(t *testing.T) {
	all := []int{1, 2, 3, 4}
	keep(all)
	all[0] = 5
}

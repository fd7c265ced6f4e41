package p

import "testing"

func TestKeep(t *testing.T) { keep([]int{1, 2, 3, 4}) }

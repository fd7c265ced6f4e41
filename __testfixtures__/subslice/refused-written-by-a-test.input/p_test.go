package p

import "testing"

func TestTop(t *testing.T) {
	top[0] = 1
}

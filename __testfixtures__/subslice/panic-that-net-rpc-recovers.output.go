package p

import "net/rpc"

var _ rpc.Server
var top []int

func keep(n int) {
	all := make([]int, n)
	part := all[:100]
	top = make([]int, len(part)) // want "top keeps the whole array of all alive"
	copy(top, part)
}

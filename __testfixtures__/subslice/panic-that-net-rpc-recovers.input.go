package p

import "net/rpc"

var _ rpc.Server
var top []int

func keep(n int) {
	all := make([]int, n)
	top = all[:100] // want "top keeps the whole array of all alive"
}

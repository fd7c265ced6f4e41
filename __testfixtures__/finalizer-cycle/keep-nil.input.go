package p

import "runtime"

type node struct {
	self *node
}

func newNode() *node {
	n := &node{}
	n.self = n
	runtime.SetFinalizer(n, nil)
	return n
}

package p

import "runtime"

type node struct {
	self *node
}

func (n *node) close() error { return nil }

func newNode() *node {
	n := &node{}
	n.self = n
	runtime.SetFinalizer(n, (*node).close) // want "\\[manual pending\\] .*the finalizer has results"
	return n
}

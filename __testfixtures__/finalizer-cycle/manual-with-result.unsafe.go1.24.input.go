package p

import "runtime"

type node struct {
	peer *node
}

func (n *node) close() error { return nil }

func newNode() *node {
	n := &node{}
	n.peer = &node{peer: n}
	runtime.SetFinalizer(n, (*node).close) // want "\\[manual pending\\] .*the finalizer has results"
	return n
}

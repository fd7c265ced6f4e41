package p

import "runtime"

type node struct {
	peer *node
}

func newNode() *node {
	n := &node{}
	n.peer = &node{peer: n}
	runtime.SetFinalizer(n, nil)
	return n
}

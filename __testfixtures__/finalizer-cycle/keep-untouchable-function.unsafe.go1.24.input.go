package p

import "runtime"

type node struct{ peer *node }

//go:norace
func pair() *node {
	n := &node{}
	n.peer = &node{peer: n}
	runtime.SetFinalizer(n, func(*node) { println("freed") })
	return n
}

package p

import (
	"log"
	"runtime"
)

type part struct {
	whole *node
}

type node struct {
	self  *node
	inner part
	boxed any
	peers [2]*node
}

// The collector skips pointers from an object into itself, so the finalizer does run.
func newNode() *node {
	n := &node{}
	n.self = n
	n.inner.whole = n
	n.inner = part{whole: n}
	n.boxed = n
	n.peers[0] = n
	(*n).self = n
	runtime.SetFinalizer(n, func(*node) { log.Println("freed") })
	return n
}

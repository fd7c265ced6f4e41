package p

import (
	"log"
	"runtime"
)

type node struct {
	peer *node
}

func newNode() *node {
	n := &node{}
	n.peer = &node{peer: n}
	runtime.SetFinalizer(n, func(*node) { log.Println("freed") }) // want "\\[manual pending\\] .*the package takes finalizers off again"
	return n
}

func (n *node) close() {
	runtime.SetFinalizer(n, nil)
}

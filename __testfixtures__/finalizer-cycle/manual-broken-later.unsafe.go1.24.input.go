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
	runtime.SetFinalizer(n, func(*node) { log.Println("freed") }) // want "\\[manual pending\\] .*peer, which the cycle goes through, may change on line 20"
	return n
}

func (n *node) close() {
	n.peer = nil
}

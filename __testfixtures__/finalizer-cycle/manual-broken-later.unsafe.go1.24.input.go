package p

import (
	"log"
	"runtime"
)

type node struct {
	self *node
}

func newNode() *node {
	n := &node{}
	n.self = n
	runtime.SetFinalizer(n, func(*node) { log.Println("freed") }) // want "\\[manual pending\\] .*self, which the cycle goes through, may change on line 20"
	return n
}

func (n *node) close() {
	n.self = nil
}

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
	runtime.SetFinalizer(n, func(*node) { log.Println("freed") }) // want "\\[manual pending\\] .*the package takes finalizers off again"
	return n
}

func (n *node) close() {
	runtime.SetFinalizer(n, nil)
}

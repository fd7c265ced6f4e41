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
	n = &node{}
	runtime.SetFinalizer(n, func(*node) { log.Println("freed") })
	return n
}

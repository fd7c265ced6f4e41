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
	runtime.SetFinalizer(n, func(*node) { log.Println("freed") })
	tie := func() { n.self = n }
	_ = tie
	return n
}

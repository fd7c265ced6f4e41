package p

import (
	"log"
	"runtime"
)

type node struct {
	self *node
	id   int
}

func newNode(id int) *node {
	n := &node{id: id}
	n.self = n
	runtime.SetFinalizer(n, func(n *node) { log.Println("freed", n.id) }) // want "\\[manual pending\\] n reaches itself through n.self"
	return n
}

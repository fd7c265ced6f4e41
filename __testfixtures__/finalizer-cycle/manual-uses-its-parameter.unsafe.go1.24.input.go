package p

import (
	"log"
	"runtime"
)

type node struct {
	peer *node
	id   int
}

func newNode(id int) *node {
	n := &node{id: id}
	n.peer = &node{peer: n}
	runtime.SetFinalizer(n, func(n *node) { log.Println("freed", n.id) }) // want "\\[manual pending\\] n reaches itself through n.peer"
	return n
}

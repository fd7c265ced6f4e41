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
	n = &node{}
	runtime.SetFinalizer(n, func(*node) { log.Println("freed") })
	return n
}

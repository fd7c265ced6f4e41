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
	defer runtime.SetFinalizer(n, func(*node) { log.Println("freed") }) // want "\\[manual pending\\] .*the call is no statement of its own"
	return n
}

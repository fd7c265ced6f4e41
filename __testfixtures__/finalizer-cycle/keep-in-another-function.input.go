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
	runtime.SetFinalizer(n, func(*node) { log.Println("freed") })
	tie := func() { n.peer = n }
	_ = tie
	return n
}

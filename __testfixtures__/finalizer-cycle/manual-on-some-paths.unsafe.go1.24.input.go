package p

import (
	"log"
	"runtime"
)

type node struct {
	peer *node
}

func newNode(isRoot bool) *node {
	n := &node{}
	if isRoot {
		n.peer = &node{peer: n}
	}
	runtime.SetFinalizer(n, func(*node) { log.Println("freed") }) // want "\\[manual pending\\] .*the cycle is closed on some paths only, on line 15"
	return n
}

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
	// A finalizer that never runs.
	runtime.SetFinalizer(n, func(*node) { log.Println("freed") }) // want "^\\[unsafe pending\\] n reaches itself through n.peer.*; nothing outside of the package breaks the cycle of n$"
	return n
}

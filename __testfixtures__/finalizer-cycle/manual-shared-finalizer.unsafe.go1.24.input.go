package p

import (
	"log"
	"runtime"
)

type node struct {
	peer *node
}

func newNodes() (*node, *node) {
	freed := func(*node) { log.Println("freed") }
	n, m := &node{}, &node{}
	n.peer = &node{peer: n}
	runtime.SetFinalizer(n, freed) // want "\\[manual pending\\] .*the finalizer has results, or is used elsewhere too"
	runtime.SetFinalizer(m, freed)
	return n, m
}

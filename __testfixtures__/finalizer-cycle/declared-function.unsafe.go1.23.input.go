package p

import (
	"log"
	"runtime"
)

type node struct {
	peer *node
}

func freed(*node) { log.Println("freed") }

func newNode() *node {
	n := &node{}
	n.peer = &node{peer: n}
	runtime.SetFinalizer(n, freed) // want "\\[unsafe pending\\] n reaches itself"
	return n
}

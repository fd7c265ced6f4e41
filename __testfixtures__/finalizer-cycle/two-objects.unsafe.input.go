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
	runtime.SetFinalizer(n, func(*node) { log.Println("freed") }) // want "nothing outside of the package breaks the cycle of n$"
	return n
}

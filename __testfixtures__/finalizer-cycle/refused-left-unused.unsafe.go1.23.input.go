package p

import (
	"log"
	"runtime"
)

type node struct {
	peer *node
}

func newNode(name string) *node {
	n := &node{}
	n.peer = &node{peer: n}
	title := "node " + name
	runtime.SetFinalizer(n, func(*node) { log.Println("freed", title) }) // want "\\[unsafe refused\\] n reaches itself through n.peer.*; title would be left unused"
	return n
}

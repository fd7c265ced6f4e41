package p

import (
	"log"
	"runtime"
)

type node struct {
	self *node
}

func freed(*node) { log.Println("freed") }

func newNode() *node {
	n := &node{}
	n.self = n
	runtime.SetFinalizer(n, freed) // want "\\[unsafe pending\\] n reaches itself"
	return n
}

package p

import (
	"log"
	"runtime"
)

type node struct {
	self *node
}

func newNode() *node {
	n := &node{}
	n.self = n
	runtime.SetFinalizer(n, func(*node) { log.Println("freed") }) // want "^\\[unsafe not-selected\\] n reaches itself"
	return n
}

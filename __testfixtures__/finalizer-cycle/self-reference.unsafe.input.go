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
	runtime.SetFinalizer(n, func(*node) { log.Println("freed") }) // want "nothing outside of the package breaks the cycle of n$"
	return n
}

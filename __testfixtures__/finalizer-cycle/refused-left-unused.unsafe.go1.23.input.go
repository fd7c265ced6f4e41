package p

import (
	"log"
	"runtime"
)

type node struct {
	self *node
}

func newNode(name string) *node {
	n := &node{}
	n.self = n
	title := "node " + name
	runtime.SetFinalizer(n, func(*node) { log.Println("freed", title) }) // want "\\[unsafe refused\\] n reaches itself through n.self.*; title would be left unused"
	return n
}

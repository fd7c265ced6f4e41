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
	runtime.AddCleanup(n, func(struct{}) { log.Println("freed") }, struct{}{}) // want "^\\[unsafe pending\\] n reaches itself through n.self, so the finalizer never runs and nothing of it is freed; the cleanup may run"
	return n
}

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
	runtime.AddCleanup(n, func(struct{}) { log.Println("freed") }, struct{}{}) // want "^\\[unsafe pending\\] n reaches itself through n.peer.peer, so the finalizer never runs and nothing of it is freed; the cleanup may run"
	return n
}

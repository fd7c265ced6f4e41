package p

import (
	"log"
	"runtime"
)

type node struct {
	peers []*node
}

func newNode() *node {
	n := &node{}
	n.peers = append(n.peers, n)
	runtime.SetFinalizer(n, func(*node) { log.Println("freed") }) // want "\\[manual pending\\] .*the cycle goes through elements, on line 14, which may be taken out"
	return n
}

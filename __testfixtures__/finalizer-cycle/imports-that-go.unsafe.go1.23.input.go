package p

import (
	"log"
	"runtime"
)

type node struct{ peer *node }

func pair() *node {
	n := &node{}
	n.peer = &node{peer: n}
	runtime.SetFinalizer(n, func(*node) { log.Println("freed") }) // want "\\[unsafe pending\\] n reaches itself"
	return n
}

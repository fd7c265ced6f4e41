package p

import "runtime"

type node struct{ peer *node }

func pair() *node {
	n := &node{}
	n.peer = &node{peer: n}
	runtime.AddCleanup(n, func(struct{}) { println("freed") }, struct{}{}) // want "\\[unsafe pending\\] n reaches itself"
	return n
}

package p

import "runtime"

type node struct{ peer *node }

func pair() *node {
	n := &node{}
	n.peer = &node{peer: n}
	runtime.SetFinalizer(n, func(n *node) { println("freed") }) // want "\\[unsafe pending\\] n reaches itself"
	return n
}

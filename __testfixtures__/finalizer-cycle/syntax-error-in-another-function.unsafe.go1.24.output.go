package p

import "runtime"

type node struct{ peer *node }

func broken() {
	x := = 3
}

func pair() *node {
	n := &node{}
	n.peer = &node{peer: n}
	runtime.AddCleanup(n, func(struct{}) { println("freed") }, struct{}{}) // want "n reaches itself"
	return n
}

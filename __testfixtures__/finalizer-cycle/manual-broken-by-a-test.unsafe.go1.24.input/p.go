package p

import "runtime"

type node struct{ peer *node }

func pair() *node {
	n := &node{}
	n.peer = &node{peer: n}
	runtime.SetFinalizer(n, func(*node) { println("freed") }) // want "manual pending. n reaches itself .*peer, which the cycle goes through, may change"
	return n
}

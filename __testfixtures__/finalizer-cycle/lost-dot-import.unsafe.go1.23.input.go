package p

import . "runtime"

type node struct{ next *node }

func pair() *node {
	a, b := &node{}, &node{}
	a.next, b.next = b, a
	SetFinalizer(a, func(*node) {}) // want "\\[unsafe pending\\]"
	return a
}

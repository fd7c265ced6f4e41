package p

import "runtime"

type node struct{ next *node }

func pair() *node {
	a, b := &node{}, &node{}
	a.next, b.next = b, a
	(runtime.SetFinalizer)(a, func(*node) {}) // want "\\[manual pending\\] .*; the function stands in parentheses"
	return a
}

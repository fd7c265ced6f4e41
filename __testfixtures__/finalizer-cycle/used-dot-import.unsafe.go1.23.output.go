package p

import . "runtime"

type node struct {
	next *node
	at   Frame
}

func pair() *node {
	a, b := &node{}, &node{}
	a.next, b.next = b, a
	return a
}

package p

import "runtime"

type node struct{ peer *node }

func pair() *node {
	n, m := &node{}, &node{}
	n.peer, m.peer = m, n
	runtime.SetFinalizer(n, func(*node) { println(m) }) // want "\\[manual pending\\] n is held by its own finalizer.*; set it on an object of its own .* or use runtime.AddCleanup .*GODEBUG=checkfinalizers=1"
	return n
}

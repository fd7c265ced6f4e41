package p

import (
	. "log"
	"runtime"
)

type node struct{ next *node }

func pair() *node {
	a, b := &node{}, &node{}
	a.next, b.next = b, a
	runtime.SetFinalizer(a, func(*node) { Println("freed") }) // want "\\[unsafe pending\\]"
	return a
}

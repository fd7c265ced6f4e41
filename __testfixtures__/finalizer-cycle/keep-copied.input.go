package p

import (
	"log"
	"runtime"
)

type node struct {
	next *node
	id   int
}

func newNode(id int) (*node, node) {
	n := &node{id: id}
	m := *n
	m.next = n
	runtime.SetFinalizer(n, func(*node) { log.Println("freed") })
	return n, m
}

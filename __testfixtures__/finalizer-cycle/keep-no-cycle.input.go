package p

import (
	"log"
	"runtime"
)

type node struct {
	next *node
}

func newNode(next *node) *node {
	n := &node{}
	n.next = next
	m := &node{next: n}
	runtime.SetFinalizer(n, func(*node) { log.Println("freed") })
	return m
}

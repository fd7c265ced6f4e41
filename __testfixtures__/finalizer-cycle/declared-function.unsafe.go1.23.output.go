package p

import (
	"log"
)

type node struct {
	peer *node
}

func freed(*node) { log.Println("freed") }

func newNode() *node {
	n := &node{}
	n.peer = &node{peer: n}
	return n
}

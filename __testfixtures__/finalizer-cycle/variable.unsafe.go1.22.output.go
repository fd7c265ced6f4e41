package p

import (
	"log"
)

type node struct {
	peer *node
}

func newNode() *node {
	n := new(node)
	n.peer = &node{peer: n}

	log.Println("made")
	return n
}

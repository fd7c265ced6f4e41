package p

import (
	"log"
)

type node struct {
	self *node
}

func newNode() *node {
	n := new(node)
	n.self = n

	log.Println("made")
	return n
}

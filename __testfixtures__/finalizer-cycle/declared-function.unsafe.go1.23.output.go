package p

import (
	"log"
)

type node struct {
	self *node
}

func freed(*node) { log.Println("freed") }

func newNode() *node {
	n := &node{}
	n.self = n
	return n
}

package p

type node struct {
	self *node
}

func newNode() *node {
	n := &node{}
	n.self = n
	return n
}

package p

type node struct{ peer *node }

func pair() *node {
	n := &node{}
	n.peer = &node{peer: n}
	return n
}

package p

type node struct{ next *node }

func pair() *node {
	a, b := &node{}, &node{}
	a.next, b.next = b, a
	return a
}

package p

type host struct{}

func (host) SetFinalizer(x, f any) {}

type node struct {
	self *node
}

func newNode(runtime host) *node {
	n := &node{}
	n.self = n
	runtime.SetFinalizer(n, func(*node) {})
	return n
}

package p

func walk(root *node) {
	queue := []*node{root}
	for len(queue) > 0 {
		n := queue[0]
		queue = queue[1:]
		queue = append(queue, n.children...)
	}
}

type node struct{ children []*node }

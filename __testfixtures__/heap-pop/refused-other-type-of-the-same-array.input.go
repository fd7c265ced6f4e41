package p

import "container/heap"

type item struct {
	name  string
	index int
}

type queue []*item

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].name < q[j].name }
func (q queue) Swap(i, j int) {
	q[i], q[j] = q[j], q[i]
	q[i].index = i
	q[j].index = j
}

func (q *queue) Push(x any) { *q = append(*q, x.(*item)) }

func (q *queue) Pop() any {
	old := *q
	n := len(old)
	x := old[n-1]
	*q = old[0 : n-1] // want "\\[safe refused\\] .*; .*gets a second name on line \\d+"
	return x
}

func drain(q *queue) []*item {
	items := []*item(*q)
	heap.Pop(q)
	return items
}

package p

import "container/heap"

var _ heap.Interface = (*queue)(nil)

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
	x.index = -1      // for safety
	*q = old[0 : n-1] // shorter // want "\\[safe pending\\] the array of .q keeps the popped element alive"
	return x
}

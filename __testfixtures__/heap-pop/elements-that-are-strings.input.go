package p

import "container/heap"

type queue []string

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i] < q[j] }
func (q queue) Swap(i, j int) {
	q[i], q[j] = q[j], q[i]
}

func (q *queue) Push(x any) { *q = append(*q, x.(string)) }

func (q *queue) Pop() any {
	old := *q
	n := len(old)
	x := old[n-1]
	*q = old[0 : n-1] // want "\\[safe pending\\] the array of .q keeps the popped element alive"
	return x
}

var _ heap.Interface = (*queue)(nil)

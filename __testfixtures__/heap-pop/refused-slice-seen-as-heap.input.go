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
	*q = old[0 : n-1] // want "\\[safe refused\\] .*; a pointer to queue is converted on line \\d+"
	return x
}

func sorted(items []*item) {
	heap.Init((*queue)(&items))
	for len(items) > 0 {
		heap.Pop((*queue)(&items))
	}
}

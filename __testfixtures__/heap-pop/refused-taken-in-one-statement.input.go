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

func (q *queue) Pop() (x any) {
	n := len(*q) - 1
	x, *q = (*q)[n], (*q)[:n] // want "\\[safe refused\\] .*; .q may be empty, and then another part of the statement would panic"
	return x
}

func run(items ...*item) *item {
	q := &queue{}
	heap.Init(q)
	for _, x := range items {
		heap.Push(q, x)
	}
	return heap.Pop(q).(*item)
}

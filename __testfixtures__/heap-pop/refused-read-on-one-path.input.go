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
	var x any
	n := len(*q) - 1
	if n > 3 {
		x = (*q)[n]
	}
	*q = (*q)[:n] // want "\\[safe refused\\] .*; the element is not read before it is dropped"
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

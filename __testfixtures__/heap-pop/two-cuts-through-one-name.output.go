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
	n := len(old) - 1
	x := old[n]
	if n > 100 {
		old[n] = nil
		*q = old[:n] // want "\\[safe pending\\] the array of .q keeps the popped element alive"
		return x
	}
	old[n] = nil
	*q = old[:n] // want "\\[safe pending\\] the array of .q keeps the popped element alive"
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

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
	all, n := 0, len(*q)
	big := *q
	old := *q
	x := old[n-1]
	*q = old[:n-1] // want "\\[safe refused\\] .*; .q gets a second name on line \\d+"
	all = len(big[n-1].name)
	*q = big[:n-1] // want "\\[safe refused\\] .*; .q gets a second name on line \\d+"
	x.index = all
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

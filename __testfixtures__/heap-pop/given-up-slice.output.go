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
	old[n-1] = nil
	*q = old[0 : n-1] // want "\\[safe pending\\] the array of .q keeps the popped element alive"
	return x
}

func newQueue(names []string) *queue {
	items := make([]*item, 0, len(names))
	for _, name := range names {
		items = append(items, &item{name: name})
	}
	q := queue(items)
	heap.Init(&q)
	return &q
}

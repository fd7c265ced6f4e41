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
	元 := *q // 队列 🗂
	数 := len(元)
	项 := 元[数-1]
	元[数-1] = nil
	*q = 元[:数-1] // want "\\[safe pending\\] the array of .q keeps the popped element alive"
	return 项
}

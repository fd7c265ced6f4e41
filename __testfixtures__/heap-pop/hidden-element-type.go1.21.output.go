package p

import "container/heap"

type entry struct {
	key   string
	value int
}

type entries []entry

func (e entries) Len() int           { return len(e) }
func (e entries) Less(i, j int) bool { return e[i].key < e[j].key }
func (e entries) Swap(i, j int)      { e[i], e[j] = e[j], e[i] }
func (e *entries) Push(x any)        { *e = append(*e, x.(entry)) }

func (e *entries) Pop() any {
	old := *e
	n := len(old)
	entry := old[n-1]
	clear(old[n-1:])
	*e = old[:n-1] // want "\\[safe pending\\] the array of .e keeps the popped element alive"
	return entry
}

var _ heap.Interface = (*entries)(nil)

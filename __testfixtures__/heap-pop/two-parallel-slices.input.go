package p

import "container/heap"

type tasks struct {
	names []string
	funcs []func()
	costs []int
}

func (t *tasks) Len() int           { return len(t.costs) }
func (t *tasks) Less(i, j int) bool { return t.costs[i] < t.costs[j] }
func (t *tasks) Swap(i, j int) {
	t.names[i], t.names[j] = t.names[j], t.names[i]
	t.funcs[i], t.funcs[j] = t.funcs[j], t.funcs[i]
	t.costs[i], t.costs[j] = t.costs[j], t.costs[i]
}

func (t *tasks) Push(x any) { t.funcs = append(t.funcs, x.(func())) }

func (t *tasks) Pop() any {
	n := len(t.costs) - 1
	name, run := t.names[n], t.funcs[n]
	t.names = t.names[:n] // want "\\[safe pending\\] the array of t.names keeps the popped element alive"
	t.funcs = t.funcs[:n] // want "\\[safe pending\\] the array of t.funcs keeps the popped element alive"
	t.costs = t.costs[:n]
	return func() string { run(); return name }
}

var _ heap.Interface = &tasks{}

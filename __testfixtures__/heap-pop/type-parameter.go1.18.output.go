package p

import "container/heap"

type heapOf[T any] struct {
	items []T
	less  func(a, b T) bool
}

func (h *heapOf[T]) Len() int           { return len(h.items) }
func (h *heapOf[T]) Less(i, j int) bool { return h.less(h.items[i], h.items[j]) }
func (h *heapOf[T]) Swap(i, j int)      { h.items[i], h.items[j] = h.items[j], h.items[i] }
func (h *heapOf[T]) Push(x any)         { h.items = append(h.items, x.(T)) }

func (h *heapOf[T]) Pop() any {
	n := len(h.items) - 1
	x := h.items[n]
	var zero T
	h.items[n] = zero
	h.items = h.items[:n] // want "\\[safe pending\\] the array of h.items keeps the popped element alive"
	return x
}

func smallest[T any](less func(a, b T) bool, all ...T) T {
	h := &heapOf[T]{less: less}
	for _, x := range all {
		heap.Push(h, x)
	}
	return heap.Pop(h).(T)
}

package p

type list[T any] struct{ items []T }

func (h *list[T]) Len() int           { return len(h.items) }
func (h *list[T]) Less(i, j int) bool { return i < j }
func (h *list[T]) Swap(i, j int)      { h.items[i], h.items[j] = h.items[j], h.items[i] }
func (h *list[T]) Push(x any)         { h.items = append(h.items, x.(T)) }

func (h *list[T]) Pop() (x any) {
	n := len(h.items) - 1
	if n < 0 {
		goto out
	}
	x = h.items[n]
	h.items = h.items[:n] // want "\\[safe refused\\] .*; the goto on line \\d+ would jump over the declaration"
out:
	return x
}

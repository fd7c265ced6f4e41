package p

type fifo[T any] struct{ items []T }

func (f *fifo[T]) push(x T) { f.items = append(f.items, x) }

func (f *fifo[T]) pop() (T, bool) {
	if len(f.items) == 0 {
		var zero T
		return zero, false
	}
	x := f.items[0]
	var zero2 T
	f.items[0] = zero2
	f.items = f.items[1:] // want "\\[safe pending\\] the array of f.items keeps the popped element alive"
	return x, true
}

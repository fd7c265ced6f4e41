package p

type queue struct{ items []*int }

func (q *queue) skip(n int) {
	q.items = q.items[n:] // want "\\[manual pending\\] the elements that q.items.n:. drops stay reachable through the array of q.items; .* the first n "
}

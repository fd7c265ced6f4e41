package p

type queue struct{ items []*int }

func (q *queue) skip(n int) {
	for i := range q.items[:n] {
		q.items[i] = nil
	}
	q.items = q.items[n:]
}

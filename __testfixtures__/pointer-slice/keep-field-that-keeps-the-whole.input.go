package p

type queue struct{ items []*int }

func (q *queue) after(n int) []*int {
	return q.items[n:]
}

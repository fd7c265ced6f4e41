package p

type queue struct{ items []*int }

func (q *queue) pop() *int {
	item := q.items[0]
	q.items = q.items[1:]
	return item
}

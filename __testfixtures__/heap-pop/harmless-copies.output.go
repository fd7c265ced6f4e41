package p

import "container/heap"

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
	old := *q
	n := len(old)
	x := old[n-1]
	old[n-1] = nil
	*q = old[0 : n-1] // want "\\[safe pending\\] the array of .q keeps the popped element alive"
	return x
}

type server struct {
	pending queue
	done    bool
}

func newServer() *server { return &server{pending: make(queue, 0, 8)} }

func (s *server) next() *item {
	if len(s.pending) == 0 || s.pending[0].index < 0 {
		return nil
	}
	return heap.Pop(&s.pending).(*item)
}

func (q queue) first() *item { return q[0] }

func (s *server) peek() *item { return s.pending.first() }

func longest(q queue) (n int) {
	for i := 0; i < len(q); i++ {
		if len(q[i].name) > n {
			n = len(q[i].name)
		}
	}
	return n
}

func (s *server) names() (names []string) {
	for _, x := range s.pending {
		names = append(names, x.name)
	}
	return names
}

func (s *server) longest() int { return longest(s.pending) }

func (s *server) reset() {
	s.pending = s.pending[:0]
	s.pending = nil
}

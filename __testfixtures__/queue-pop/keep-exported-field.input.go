package p

type job struct {
	name string
	n    int
}

type queue struct {
	Jobs []*job
	busy bool
}

func (q *queue) push(j *job) { q.Jobs = append(q.Jobs, j) }

func (q *queue) pop() *job {
	j := q.Jobs[0]
	q.Jobs = q.Jobs[1:]
	return j
}

package p

type job struct {
	name string
	n    int
}

type queue struct {
	jobs []*job
	busy bool
}

func (q *queue) push(j *job) { q.jobs = append(q.jobs, j) }

func (q *queue) pop() *job {
	j := q.jobs[len(q.jobs)-1]
	q.jobs = q.jobs[:len(q.jobs)-1]
	return j
}

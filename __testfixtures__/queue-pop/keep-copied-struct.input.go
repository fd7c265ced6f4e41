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
	j := q.jobs[0]
	q.jobs = q.jobs[1:]
	return j
}

func (q queue) size() int { return len(q.jobs) }

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

func (q *queue) pop() (j *job) {
	if len(q.jobs) > 0 {
		j = q.jobs[0]
		q.busy = j.n > 1
		// one less
		q.jobs = q.jobs[1:] // want "\\[safe pending\\] the array of q.jobs keeps the popped element alive"
	}
	return j
}

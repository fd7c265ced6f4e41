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

func (q *queue) drain(do func(*job)) {
	for len(q.jobs) > 0 {
		j := q.jobs[0]
		q.jobs = q.jobs[1:] // want "\\[safe pending\\] the array of q.jobs keeps the popped element alive"
		do(j)
	}
}

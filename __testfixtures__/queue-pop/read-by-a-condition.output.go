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

func (q *queue) tick() {
	if q.jobs[0].n--; q.jobs[0].n > 0 {
		return
	}
	q.jobs[0] = nil
	q.jobs = q.jobs[1:] // want "\\[safe pending\\] the array of q.jobs keeps the popped element alive"
}

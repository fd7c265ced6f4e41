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
	var j *job
again:
	j = q.jobs[0]
	if j == nil {
		goto again
	}
	goto out
out:
	q.jobs = q.jobs[1:] // want "\\[safe pending\\] the array of q.jobs keeps the popped element alive"
	return j
}

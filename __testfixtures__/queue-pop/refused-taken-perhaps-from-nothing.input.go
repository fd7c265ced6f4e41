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
	j, q.jobs = q.jobs[0], q.jobs[1:] // want "\\[safe refused\\] .*; q.jobs may be empty, and then another part of the statement would panic"
	return j
}

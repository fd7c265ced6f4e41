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
	nil := q.jobs[0]
	q.jobs = q.jobs[1:] // want "\\[safe refused\\] .*; the zero value of its elements has no name here"
	return nil
}

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

func (q *queue) pop(out chan *job) {
	out <- q.jobs[0]
	q.jobs = q.jobs[1:] // want "\\[safe refused\\] .*; q.jobs may change on line \\d+, after the element is read"
}

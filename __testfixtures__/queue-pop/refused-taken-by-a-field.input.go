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

type last struct{ job *job }

func (q *queue) pop(l *last) {
	l.job, q.jobs = q.jobs[0], q.jobs[1:] // want "\\[safe refused\\] .*; l.job is no plain local"
}

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
		j, q.jobs = q.jobs[0],
			q.jobs[1:] // want "\\[safe refused\\] .*; the statement holds a comment or a line break"
	}
	return j
}

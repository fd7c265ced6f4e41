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

func (q *queue) drop(print bool) {
	if print {
		println(q.jobs[0].name)
	}
	q.jobs = q.jobs[1:] // want "\\[safe refused\\] .*; the element is not read before it is dropped"
}

package p

type job struct{ name string }

type queue struct{ jobs []*job }

func (q *queue) pop() *job {
	j := q.jobs[0]
	q.jobs = q.jobs[1:]
	return j
}

type plan struct{ jobs []*job }

func done(q *queue) []*job {
	jobs := ( /* the same */ *plan)(q).jobs
	for len(q.jobs) > 0 {
		q.pop()
	}
	return jobs
}

package p

type job struct{ name string }

type queue struct{ jobs []*job }

func (q *queue) pop() *job {
	j := q.jobs[0]
	q.jobs = q.jobs[1:]
	return j
}

type plan struct{ jobs []*job }

type queuePointer = *queue

func drain(p *plan) {
	q := queuePointer(p)
	for len(q.jobs) > 0 {
		q.pop()
	}
}

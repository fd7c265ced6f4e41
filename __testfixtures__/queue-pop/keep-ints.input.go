package p

type job struct {
	name string
	n    int
}

type queue struct {
	jobs []int
	busy bool
}

func (q *queue) push(j int) { q.jobs = append(q.jobs, j) }

func (q *queue) pop() int {
	j := q.jobs[0]
	q.jobs = q.jobs[1:]
	return j
}

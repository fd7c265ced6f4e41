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

func (q *queue) pop() string {
	名 := "取出 🎫" + q.jobs[0].name
	q.jobs[0] = nil
	q.jobs = q.jobs[1:] // want "\\[safe pending\\] the array of q.jobs keeps the popped element alive"
	return 名
}

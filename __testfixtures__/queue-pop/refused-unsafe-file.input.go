package p

import "unsafe"

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
	j := q.jobs[0]
	q.jobs = q.jobs[1:] // want "\\[safe refused\\] .*; the file imports unsafe"
	return j
}

var size = unsafe.Sizeof(job{})

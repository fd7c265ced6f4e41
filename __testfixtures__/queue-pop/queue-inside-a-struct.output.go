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

type server struct{ waiting queue }

func (s *server) next() *job {
	j := s.waiting.jobs[0]
	s.waiting.jobs[0] = nil
	s.waiting.jobs = s.waiting.jobs[1:] // want "\\[safe pending\\] the array of s.waiting.jobs keeps the popped element alive"
	return j
}

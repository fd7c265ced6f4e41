package p

import "container/heap"

type job struct{ when int }

type schedule struct{ jobs []*job }

func (s *schedule) Len() int           { return len(s.jobs) }
func (s *schedule) Less(i, j int) bool { return s.jobs[i].when < s.jobs[j].when }
func (s *schedule) Swap(i, j int)      { s.jobs[i], s.jobs[j] = s.jobs[j], s.jobs[i] }
func (s *schedule) Push(x any)         { s.jobs = append(s.jobs, x.(*job)) }

func (s *schedule) Pop() any {
	old := s.jobs
	n := len(old)
	x := old[n-1]
	s.jobs = old[:n-1] // want "\\[safe refused\\] .*; a pointer to schedule is converted on line \\d+"
	return x
}

type plan struct{ jobs []*job }

func done(s *schedule) []*job {
	jobs := (*plan)(s).jobs
	for s.Len() > 0 {
		heap.Pop(s)
	}
	return jobs
}

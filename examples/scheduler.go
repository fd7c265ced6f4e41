package leaky

import "container/heap"

// A Task remembers what it works on.
type Task struct {
	due   int
	input [1 << 16]byte
}

type dueFirst []*Task

func (d dueFirst) Len() int           { return len(d) }
func (d dueFirst) Less(i, j int) bool { return d[i].due < d[j].due }
func (d dueFirst) Swap(i, j int)      { d[i], d[j] = d[j], d[i] }
func (d *dueFirst) Push(x any)        { *d = append(*d, x.(*Task)) }

// Pop leaves the task in the array.
func (d *dueFirst) Pop() any {
	old := *d
	n := len(old)
	task := old[n-1]
	*d = old[:n-1]
	return task
}

// A Scheduler waits for tasks to be due, and then lets them wait for their turn.
type Scheduler struct {
	waiting dueFirst
	ready   []*Task
	running []*Task
}

func (s *Scheduler) add(task *Task) { heap.Push(&s.waiting, task) }

func (s *Scheduler) tick() { s.ready = append(s.ready, heap.Pop(&s.waiting).(*Task)) }

// run leaves the task in the array in front of the queue.
func (s *Scheduler) run() {
	task := s.ready[0]
	s.ready = s.ready[1:]
	s.running = append(s.running, task)
}

// finish leaves the last task twice in the array.
func (s *Scheduler) finish(i int) {
	s.running = append(s.running[:i], s.running[i+1:]...)
}

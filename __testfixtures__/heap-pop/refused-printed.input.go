package p

import (
	"container/heap"
	"log"
)

type operation struct{ name string }

type schedule []*operation

func (s schedule) Len() int           { return len(s) }
func (s schedule) Less(i, j int) bool { return s[i].name < s[j].name }
func (s schedule) Swap(i, j int)      { s[i], s[j] = s[j], s[i] }
func (s *schedule) Push(x any)        { *s = append(*s, x.(*operation)) }

func (s *schedule) Pop() any {
	old := *s
	n := len(old)
	x := old[n-1]
	*s = old[:n-1] // want "\\[safe refused\\] [^;]*; ready is passed to log.Printf on line 28$"
	return x
}

func run(operations []*operation) {
	var ready schedule
	for _, operation := range operations {
		log.Printf("ready: %v", ready)
		heap.Push(&ready, operation)
	}
	heap.Pop(&ready)
}

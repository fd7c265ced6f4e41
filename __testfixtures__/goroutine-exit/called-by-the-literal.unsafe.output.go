package p

import (
	"context"
	"sync"
)

type server struct {
	numbers chan int
	wg      sync.WaitGroup
}

func (s *server) start(ctx context.Context) {
	s.wg.Add(1)
	go func() {
		defer s.wg.Done()
		s.run(ctx)
	}()
}

func (s *server) run(ctx context.Context) {
	for { // want "nor the goroutine started on line 15; .*once ctx is done"
		select {
		case <-ctx.Done():
			return
		case n := <-s.numbers:
			println(n)
		}
	}
}

func work(jobs <-chan func(), stop <-chan struct{}) {
	for { // want "once stop is closed"
		select {
		case <-stop:
			return
		case job := <-jobs:
			job()
		}
	}
}

func startWork(jobs <-chan func()) func() {
	stop := make(chan struct{})
	go func() { work(jobs, stop) }()
	return func() { close(stop) }
}

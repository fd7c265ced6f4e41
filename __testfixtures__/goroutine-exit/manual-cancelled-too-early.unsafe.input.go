package p

import "context"

func start(jobs <-chan func()) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	go func() {
		for { // want "\\[manual pending\\] nothing ends this loop.*; wait for a context or an exit channel in the loop as well"
			select {
			case job := <-jobs:
				job()
			}
		}
	}()
	_ = ctx
}

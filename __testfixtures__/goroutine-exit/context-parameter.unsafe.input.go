package p

import "context"

func work(ctx context.Context, jobs <-chan func()) {
	for { // want "^\\[unsafe pending\\] nothing ends this loop, nor the goroutine started on line 15; the goroutine has nothing left to do once ctx is done$"
		select {
		case job := <-jobs:
			job()
		}
	}
}

func start(ctx context.Context, jobs <-chan func()) {
	go work(ctx, jobs)
}

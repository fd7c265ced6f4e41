package p

import "context"

func work(name string, jobs <-chan func(string)) {
	for { // want "\\[unsafe pending\\] nothing ends this loop, nor the goroutine started on line 15 and 1 more; the goroutine has nothing left to do once ctx is done"
		select {
		case job := <-jobs:
			job(name)
		}
	}
}

func start(ctx context.Context, jobs <-chan func(string)) {
	go work("first", jobs)
	go work("second", jobs)
}

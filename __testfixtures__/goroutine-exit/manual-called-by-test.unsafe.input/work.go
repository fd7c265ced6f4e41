package p

import "context"

func start(ctx context.Context, jobs <-chan func()) {
	go work(jobs)
}

func work(jobs <-chan func()) {
	for { // want "\\[manual pending\\]"
		select {
		case job := <-jobs:
			job()
		}
	}
}

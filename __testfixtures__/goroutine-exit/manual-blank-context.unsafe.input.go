package p

import "context"

func work(_ context.Context, jobs <-chan func()) {
	for { // want "\\[manual pending\\]"
		select {
		case job := <-jobs:
			job()
		}
	}
}

func start(ctx context.Context, jobs <-chan func()) {
	go work(ctx, jobs)
}

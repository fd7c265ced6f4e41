package p

import "context"

func work(ctx context.Context, jobs <-chan func()) {
	for { // want "\\[manual pending\\]"
		select {
		case job := <-jobs:
			job()
		}
	}
}

func start(jobs <-chan func()) {
	go work(context.Background(), jobs)
}

package p

import "context"

func work(ctx context.Context, jobs <-chan func() error) (err error) {
	for { // want "once ctx is done"
		select {
		case job := <-jobs:
			err = job()
		}
	}
}

func start(ctx context.Context, jobs <-chan func() error) {
	go work(ctx, jobs)
}

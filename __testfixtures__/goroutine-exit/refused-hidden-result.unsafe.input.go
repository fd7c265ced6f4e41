package p

import "context"

func work(ctx context.Context, jobs <-chan func() error) (err error) {
	for { // want "\\[unsafe refused\\] .*the result err has another meaning there"
		err := error(nil)
		select {
		case job := <-jobs:
			err = job()
		}
		_ = err
	}
}

func start(ctx context.Context, jobs <-chan func() error) {
	go work(ctx, jobs)
}

package p

import "context"

type state struct{ n int }

func work(ctx context.Context, jobs <-chan func()) (int, string, state, *state, bool, error) {
	for { // want "once ctx is done"
		select {
		case job := <-jobs:
			job()
		}
	}
}

func start(ctx context.Context, jobs <-chan func()) {
	go work(ctx, jobs)
}

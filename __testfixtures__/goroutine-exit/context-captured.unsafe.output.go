package p

import "context"

func start(ctx context.Context, jobs <-chan func(), ticks chan int) {
	n := 0
	go func() {
		for { // want "once ctx is done"
			select {
			case <-ctx.Done():
				return
			// The work.
			case job := <-jobs:
				job()
			case ticks <- n:
				n++
			}
		}
	}()
}

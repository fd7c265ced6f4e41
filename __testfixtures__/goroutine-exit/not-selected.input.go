package p

import "context"

func start(ctx context.Context, jobs <-chan func()) {
	go func() {
		for { // want "^\\[unsafe not-selected\\] nothing ends this loop, nor the goroutine started on line 6"
			select {
			case job := <-jobs:
				job()
			}
		}
	}()
}

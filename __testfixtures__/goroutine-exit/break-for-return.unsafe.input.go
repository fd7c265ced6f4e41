package p

import "context"

func start(ctx context.Context, numbers <-chan int, sum func(int)) {
	go func() {
		for { // want "\\[unsafe pending\\] .*; the break, which leaves the select only, is meant to leave the loop"
			select {
			case n := <-numbers:
				sum(n)
			case <-ctx.Done():
				sum(0)
				break // the end
			}
		}
	}()
}

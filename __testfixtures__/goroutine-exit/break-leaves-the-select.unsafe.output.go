package p

import "context"

func start(ctx context.Context, numbers <-chan int, sum func(int)) {
	go func() {
		for { // want "once ctx is done"
			select {
			case <-ctx.Done():
				return
			case n := <-numbers:
				if n < 0 {
					break
				}
				sum(n)
			}
		}
	}()
}

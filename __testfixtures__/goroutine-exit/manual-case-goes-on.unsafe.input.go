package p

import "context"

func start(ctx context.Context, numbers <-chan int, sum func(int)) {
	go func() {
		for { // want "\\[manual pending\\] .*; the case of ctx does not leave the loop; return there"
			select {
			case n := <-numbers:
				sum(n)
			case <-ctx.Done():
				sum(0)
			}
		}
	}()
}

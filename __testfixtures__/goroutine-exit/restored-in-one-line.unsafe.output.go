package p

import "context"

func start(ctx context.Context, quit chan struct{}, numbers <-chan int, sum func(int)) {
	go func() {
		for { // want "once quit is closed"
			select {
			case n := <-numbers:
				sum(n)
			case <-quit:
				return
			}
		}
	}()
	close(quit)
}

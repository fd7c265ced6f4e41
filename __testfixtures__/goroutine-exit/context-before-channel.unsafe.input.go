package p

import "context"

func start(ctx context.Context, quit chan struct{}, numbers <-chan int) {
	go func() {
		for { // want "once ctx is done"
			select {
			case n := <-numbers:
				println(n)
			}
		}
	}()
	close(quit)
}

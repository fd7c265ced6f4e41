package p

import "context"

func start(ctx context.Context, numbers <-chan int) {
	go func() {
		for { // want "\\[manual pending\\]"
			println(<-numbers)
		}
	}()
}

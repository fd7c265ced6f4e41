package p

import (
	"context"
	"time"
)

func start(numbers <-chan int, show func(context.Context, int)) {
	go func() {
		for { // want "\\[manual pending\\]"
			ctx, cancel := context.WithTimeout(context.Background(), time.Second)
			select {
			case n := <-numbers:
				show(ctx, n)
			}
			cancel()
		}
	}()
}

package p

import (
	"context"
	"time"
)

func start(ctx context.Context, numbers <-chan int) {
	go func() {
	loop:
		for { // want "once ctx is done"
			select {
			case <-ctx.Done():
				return
			default:
				time.Sleep(time.Second)
				continue loop
			case n := <-numbers:
				println(n)
			}
		}
	}()
}

package p

import "context"

func broken(ctx context.Context, numbers chan int) {
	go func() {
		for {
			<-numbers
		}
	}()
	x := = 3
}

func start(ctx context.Context, numbers chan int) {
	go func() {
		for { // want "once ctx is done"
			select {
			case <-ctx.Done():
				return
			case <-numbers:
			}
		}
	}()
}

package p

import "context"

func work[T any](ctx context.Context, values chan T) (T, error) {
	for { // want "\\[unsafe refused\\] .*the zero value of T has no name there"
		<-values
	}
}

func start(ctx context.Context, values chan int) {
	go work(ctx, values)
}

package p

import "context"

type key struct{}

var stop func()

func work(ctx context.Context, numbers <-chan int) {
	named := context.WithValue(ctx, key{}, "work")
	for { // want "once named is done"
		select {
		case n := <-numbers:
			println(n, named.Value(key{}))
		}
	}
}

func start(ctx context.Context, numbers <-chan int) {
	ctx, stop = context.WithCancel(ctx)
	go work(ctx, numbers)
}

func startAnother(ctx context.Context, numbers <-chan int) func() {
	ctx, cancel := context.WithCancel(ctx)
	go func() {
		for { // want "once ctx is done"
			<-numbers
		}
	}()
	return cancel
}

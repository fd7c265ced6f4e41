package p

import "context"

func work(numbers <-chan int) {
	for {
		<-numbers
	}
}

func start(ctx context.Context, numbers <-chan int, isRunning bool) {
	go func() {
		if isRunning {
			work(numbers)
		}
	}()
}

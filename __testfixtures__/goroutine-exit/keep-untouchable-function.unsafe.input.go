package p

import "context"

func start(ctx context.Context, numbers chan int) {
	go run(numbers)
}

//go:nosplit
func run(numbers chan int) {
	for {
		<-numbers
	}
}

//go:nosplit
func startOther(ctx context.Context, numbers chan int) {
	go runOther(numbers)
}

func runOther(numbers chan int) {
	for {
		<-numbers
	}
}

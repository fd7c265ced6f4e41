package p

import "context"

func work[T any](jobs <-chan T, do func(T)) {
	for { // want "\\[manual pending\\]"
		job := <-jobs
		do(job)
	}
}

func start(ctx context.Context, numbers <-chan int) {
	go work[int](numbers, func(n int) { println(n) })
}

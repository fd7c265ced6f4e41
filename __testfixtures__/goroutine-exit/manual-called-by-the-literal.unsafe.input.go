package p

import (
	"context"
	"time"
)

type server struct {
	numbers chan int
	done    chan struct{}
}

func (s *server) start() {
	go func() {
		defer close(s.done)
		s.run()
	}()
}

func (s *server) run() {
	for { // want "\\[manual pending\\]"
		select {
		case n := <-s.numbers:
			println(n)
		}
	}
}

func count(numbers <-chan int) {
	for { // want "\\[manual pending\\]"
		<-numbers
	}
}

func startCount(numbers <-chan int) {
	go func() {
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		count(numbers)
		_ = ctx
	}()
}

func sum(numbers <-chan int) {
	for { // want "\\[manual pending\\]"
		<-numbers
	}
}

func startSum(ctx context.Context, numbers <-chan int) {
	go func(ctx string) { sum(numbers) }("hides it")
}

package p

import (
	"context"
	"sync"
)

func double(parent context.Context, numbers []int) {
	ctx, cancel := context.WithCancel(parent)
	defer cancel()
	todo := make(chan int)
	var wg sync.WaitGroup
	go func() {
		for { // want "once ctx is done"
			select {
			case n := <-todo:
				numbers[n] *= 2
				wg.Done()
			}
		}
	}()
	for i := range numbers {
		wg.Add(1)
		todo <- i
	}
	wg.Wait()
	log(ctx)
}

func log(ctx context.Context) { println(ctx.Err()) }

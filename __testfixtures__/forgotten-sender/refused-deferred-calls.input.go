package p

import (
	"context"
	"sync"
)

func cancels(ctx context.Context, work func(context.Context) int) int {
	ctx, cancel := context.WithCancel(ctx)
	c := make(chan int) // want "safe refused. .*; the goroutine goes on after it has sent: the call that is deferred on line 12 runs after it"
	go func() {
		defer cancel()
		c <- work(ctx)
	}()
	select {
	case n := <-c:
		return n
	case <-ctx.Done():
		return 0
	}
}

func counts(wg *sync.WaitGroup, mu *sync.Mutex, quit chan int) {
	c, d := make(chan int), make(chan int) // want "the call that is deferred on line 26" "deferred on line 33"
	go func() {
		defer wg.Done()
		if len(quit) > 0 {
			c <- 1
		}
	}()
	go func() {
		mu.Lock()
		defer mu.Unlock()
		d <- 1
	}()
	select {
	case <-c:
	case <-d:
	case <-quit:
	}
}

func recovers(quit chan int, work func() int) {
	c := make(chan int) // want "deferred on line 46 runs after it"
	go func() {
		defer func() { recover() }()
		c <- work()
	}()
	select {
	case <-c:
	case <-quit:
	}
}

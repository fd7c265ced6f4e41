package p

import (
	"context"
	"time"
)

func wait(parent context.Context, c chan int) int {
	ctx, _ := context.WithCancel(parent) // want "the cancel function of context.WithCancel is thrown away: the context stays registered with parent until that is done; keep it"
	select {
	case n := <-c:
		return n
	case <-ctx.Done():
		return 0
	}
}

func waitLong(c chan int) error {
	ctx, _ := context.WithTimeout(context.Background(), 2*time.Minute) // want "the cancel function of context.WithTimeout is thrown away: the context and its timer stay until the timeout;"
	return step(ctx, c)
}

func step(ctx context.Context, c chan int) error {
	select {
	case <-c:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

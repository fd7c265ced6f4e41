package p

import "context"

func f(ctx context.Context, next func() (int, bool), jobs chan int) int {
	first := make(chan int) // want "sends to first is"
	go func() {
	retry:
		for {
			n, ok := next()
			switch {
			case n < 0:
				first <- 0
				break retry
			case !ok:
				continue
			case n > 9:
				goto end
			}
			select {
			case job := <-jobs:
				first <- job
				return
			default:
				{
					first <- n
				}
			}
			return
		}
	end:
	}()
	select {
	case n := <-first:
		return n
	case <-ctx.Done():
	}
	return 0
}

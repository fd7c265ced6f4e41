package p

import "context"

func start(ctx context.Context, numbers <-chan int) {
	go func() {
		for { // want "\\[unsafe refused\\] .*a goto may lead into the select"
			n := <-numbers
		again:
			println(n)
			n--
			if n > 0 {
				goto again
			}
		}
	}()
}

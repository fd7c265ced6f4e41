package p

import "context"

const always = true

func start(ctx context.Context, numbers <-chan int) {
	go func() {
		for true { // want "once ctx is done"
			select {
			case n := <-numbers:
				println(n)
			}
		}
	}()
	go func() {
		for i := 0; always; i++ { // want "once ctx is done"
			n := <-numbers
			println(n, i)
		}
	}()
}

package p

import "context"

func start(ctx context.Context, numbers <-chan int) {
	show := func() {
		for { // want "nor the goroutine started on line 16 and 1 more; .*once ctx is done"
			select {
			case n := <-numbers:
				println(n)
			}
		}
	}

	for i := 0; i < 2; i++ {
		go show()
	}
	go show()
}

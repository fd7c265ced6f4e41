package p

import "log"

func start(calls <-chan int) {
	go func() {
		for {
			select {
			case n := <-calls:
				first(n)
			}
		}
	}()
}

func first(n int)  { second(n) }
func second(n int) { third(n) }
func third(n int) {
	if n < 0 {
		log.Fatal("no more")
	}
	println(n)
}

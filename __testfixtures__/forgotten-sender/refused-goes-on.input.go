package p

import "log"

var total, last int

func f(quit chan int, mu interface{ Unlock() }, m map[int]int) {
	a, b, c := make(chan int), make(chan int), make(chan int)   // want "the call of log.Print on line 12 runs after it" "the call of mu.Unlock on line 16 runs" "the code on line 20 runs"
	d, e, g := make(chan int), make(chan error), make(chan int) // want "the code on line 24 runs" "the code on line 28 runs" "the function never ends after it"
	go func() {
		a <- 1
		log.Print("sent")
	}()
	go func() {
		b <- 1
		mu.Unlock()
	}()
	go func() {
		c <- 1
		total++
	}()
	go func() int {
		d <- 1
		return total
	}()
	go func() error {
		e <- nil
		return func() error { return nil }()
	}()
	go func() {
		g <- 1
	again:
		goto again
	}()
	select {
	case <-a:
	case <-b:
	case <-c:
	case <-d:
	case <-e:
	case <-g:
	case <-quit:
	}
}

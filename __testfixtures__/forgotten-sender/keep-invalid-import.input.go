package p

import "example.com/other"

func f[C chan int](quit chan int) {
	c, d := make(other.Results), make(C)
	go func() { c <- 1 }()
	go func() { d <- 1 }()
	select {
	case <-c:
	case <-d:
	case <-quit:
	}
}

func g(quit chan int, make func(int) chan int, close func(chan int)) {
	c := make(0)
	go func() { c <- 1 }()
	select {
	case <-c:
	case <-quit:
	}
}

package p

import "time"

func receivedInGoroutine(use func(int)) {
	c := make(chan int)
	go func() { c <- 1 }()
	go func() { use(<-c) }()
}

func twoSenders(quit chan int) {
	c := make(chan int)
	go func() { c <- 1 }()
	go func() { c <- 2 }()
	select {
	case <-c:
	case <-quit:
	}
}

func receivedLater(quit chan int) func() int {
	c := make(chan int)
	go func() { c <- 1 }()
	return func() int { return <-c }
}

func receivedInDefer(quit chan int) {
	c := make(chan int)
	go func() { c <- 1 }()
	defer func() { <-c }()
	<-quit
}

func sentInside(quit chan int, each func(func(int))) {
	c := make(chan int)
	go func() {
		each(func(n int) { c <- n })
	}()
	select {
	case <-c:
	case <-quit:
	}
}

func onceMore(quit chan int) {
	c := make(chan int)
	go func() {
		go func() { c <- 1 }()
	}()
	select {
	case <-c:
	case <-quit:
	}
}

func later(quit chan int) {
	c := make(chan int)
	time.AfterFunc(1, func() { c <- 1 })
	select {
	case <-c:
	case <-quit:
	}
}

func started(quit chan int, group interface{ Go(func()) }) {
	c := make(chan int)
	group.Go(func() { c <- 1 })
	select {
	case <-c:
	case <-quit:
	}
}

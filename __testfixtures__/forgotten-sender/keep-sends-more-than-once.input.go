package p

func inLoop(quit chan int, next func() bool) {
	c := make(chan int)
	go func() {
		for next() {
			c <- 1
		}
	}()
	select {
	case <-c:
	case <-quit:
	}
}

func byGoto(quit chan int, next func() bool) {
	c := make(chan int)
	go func() {
	again:
		c <- 1
		if next() {
			goto again
		}
	}()
	select {
	case <-c:
	case <-quit:
	}
}

func twice(quit chan int) {
	c := make(chan int)
	go func() {
		c <- 1
		c <- 2
	}()
	select {
	case <-c:
	case <-quit:
	}
}

func both(quit chan int, is func() bool) {
	c := make(chan int)
	go func() {
		if is() {
			c <- 1
		}
		c <- 2
	}()
	select {
	case <-c:
	case <-quit:
	}
}

func manyGoroutines(quit chan int, list []func() int) {
	c := make(chan int)
	for _, f := range list {
		go func() { c <- f() }()
	}
	select {
	case <-c:
	case <-quit:
	}
}

func manyByGoto(quit chan int) {
	c := make(chan int)
again:
	go func() { c <- 1 }()
	select {
	case <-c:
		goto again
	case <-quit:
	}
}

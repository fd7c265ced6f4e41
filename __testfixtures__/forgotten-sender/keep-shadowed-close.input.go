package p

func f(quit chan int, close func(chan int)) {
	c := make(chan int)
	go func() {
		c <- 1
		close(c)
	}()
	select {
	case <-c:
	case <-quit:
	}
}

package p

func f(quit chan int, work func() int) {
	c := make(chan int)
	go func() {
		defer close(c)
		c <- work()
		close(c)
	}()
	select {
	case <-c:
	case <-quit:
	}
}

func inAnother(quit chan int, work func() int) {
	c := make(chan int)
	go func() {
		go close(c)
		c <- work()
	}()
	select {
	case <-c:
	case <-quit:
	}
}

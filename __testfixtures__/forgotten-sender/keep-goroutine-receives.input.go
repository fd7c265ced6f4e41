package p

func f(quit chan int, work func(int) int) {
	c := make(chan int)
	go func() {
		c <- work(1)
		<-c
	}()
	select {
	case <-c:
	case <-quit:
	}
}

package p

func f(quit chan int, work func() int) int {
	c := make(chan int)
	go func() { c <- work() }()
	select {
	case c <- 1:
		return 1
	case n := <-c:
		return n
	case <-quit:
		return 0
	}
}

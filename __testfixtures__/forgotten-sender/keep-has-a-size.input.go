package p

const depth = 0

func f(quit chan int, n int) {
	c, d, e := make(chan int, 1), make(chan int, n), make(chan int, depth)
	go func() { c <- 1 }()
	go func() { d <- 1 }()
	go func() { e <- 1 }()
	select {
	case <-c:
	case <-d:
	case <-e:
	case <-quit:
	}
}

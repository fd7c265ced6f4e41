package p

func f(quit chan int) int {
	c, d := make(chan int), make(chan int)
	go func() { c <- 1 }()
	go func() { d <- 1 }()
	if cap(d) > 0 {
		return <-d
	}
	return len(c)
}

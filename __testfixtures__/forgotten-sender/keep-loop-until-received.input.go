package p

func flag(f func() int, ticks <-chan int) (n int) {
	c := make(chan int)
	go func() { c <- f() }()
	for isDone := false; !isDone; {
		select {
		case n = <-c:
			isDone = true
		case <-ticks:
		}
	}
	return n
}

func both(f, g func() int) (n int) {
	c, d := make(chan int), make(chan int)
	go func() { c <- f() }()
	go func() { d <- g() }()
	for i := 0; i < 2; i++ {
		select {
		case m := <-c:
			n += m
		case m := <-d:
			n += m
		}
	}
	return n
}

package p

func manyBySequence(quit chan int, all func(func(int) bool)) {
	c := make(chan int)
	for n := range all {
		go func() { c <- n }()
	}
	select {
	case <-c:
	case <-quit:
	}
}

func untilAll(f, g func() int) (n int) {
	c, d := make(chan int), make(chan int)
	go func() { c <- f() }()
	go func() { d <- g() }()
	for range 2 {
		select {
		case m := <-c:
			n += m
		case m := <-d:
			n += m
		}
	}
	return n
}

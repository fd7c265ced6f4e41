package p

func f(quit chan int, work func() int) (n int) {
	c := make(chan int)
	go func() { c <- work() }()
	for i := 0; i < 2; i++ {
		select {
		case n = <-c:
			c = nil
		case <-quit:
			return 0
		}
	}
	return n
}

func late(quit chan int, work func() int) (n int) {
	var c chan int
	c = make(chan int)
	go func() { c <- work() }()
	select {
	case n = <-c:
	case <-quit:
	}
	return n
}

func declaredAgain(quit chan int, work func() int) (n int) {
	c := make(chan int)
	go func() { c <- work() }()
	c, n = make(chan int), 1
	select {
	case n = <-c:
	case <-quit:
	}
	return n
}

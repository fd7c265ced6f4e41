package p

func closes(quit chan int, work func() int) {
	c := make(chan int)
	go func() { c <- work() }()
	select {
	case <-c:
	case <-quit:
		close(c)
	}
}

func closesAtEnd(quit chan int, work func() int) {
	c := make(chan int)
	defer close(c)
	go func() { c <- work() }()
	select {
	case <-c:
	case <-quit:
	}
}

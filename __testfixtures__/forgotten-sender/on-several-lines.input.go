package p

func f(work func() int, quit chan struct{}) {
	c := make( // want "sends to c is"
		chan int,
	)
	d := make(chan struct { // want "sends to d is"
		n int
	})
	go func() { c <- work() }()
	go func() { d <- struct{ n int }{work()} }()
	select {
	case <-c:
	case <-d:
	case <-quit:
	}
}

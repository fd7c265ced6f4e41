package p

// Once the other is closed the select may take its case, though a value waits.
func f(quit chan int, work func() int) {
	c, closed := make(chan int), make(chan int) // want "the call that is deferred on line 7 runs after it"
	go func() {
		defer close(closed)
		c <- work()
	}()
	select {
	case <-c:
	case <-closed:
	case <-quit:
	}
}

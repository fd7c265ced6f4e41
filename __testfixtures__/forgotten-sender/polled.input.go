package p

// A select with a default case receives from the moment on in which the goroutine has come to the send, as before.
func poll(work func() int, step func() bool) (int, bool) {
	c := make(chan int) // want "sends to c is left behind where poll leaves"
	go func() {
		c <- work()
	}()
	for step() {
		select {
		case n := <-c:
			return n, true
		default:
		}
		if !step() {
			break
		}
	}
	return 0, false
}

package p

func f(quit, stop chan int, work func() int) {
	c := make(chan int)
	go func() {
		select {
		case c <- work():
		case <-stop:
		}
	}()
	select {
	case <-c:
	case <-quit:
	}
}

func tries(quit chan int) {
	c := make(chan int)
	go func() {
		select {
		case c <- 1:
		default:
		}
	}()
	select {
	case <-c:
	case <-quit:
	}
}

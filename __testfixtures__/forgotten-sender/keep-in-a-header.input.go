package p

func f(quit chan int) {
	if c := make(chan int); len(quit) > 0 {
		go func() { c <- 1 }()
		select {
		case <-c:
		case <-quit:
		}
	}
}

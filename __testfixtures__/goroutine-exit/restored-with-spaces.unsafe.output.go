package p

func start(numbers <-chan int, sum func(int)) func() {
	quit := make(chan struct{})
	go func() {
		for { // want "once quit is closed"
			select {
			case <-quit:
				return
			case n := <-numbers:
				sum(n)
			}
		}
	}()
	return func() { close(quit) }
}

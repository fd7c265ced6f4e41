package p

func start(numbers <-chan int) func() {
	others := make(chan int)
	go func() {
		for { // want "\\[manual pending\\]"
			select {
			case n := <-numbers:
				println(n)
			}
		}
	}()
	return func() { close(others) }
}

package p

func start(run func(), calls chan int) {
	go run()
	go func(calls chan int) {
		select {
		case <-calls:
		}
	}(calls)
}

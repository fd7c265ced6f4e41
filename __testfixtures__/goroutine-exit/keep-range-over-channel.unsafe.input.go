package p

func start(calls chan func()) {
	go func() {
		for call := range calls {
			call()
		}
	}()
	go run(calls)
	close(calls)
}

func run(calls <-chan func()) {
	for range calls {
	}
}

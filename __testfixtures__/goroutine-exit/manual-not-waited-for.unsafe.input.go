package p

func start(calls <-chan func()) {
	go run(calls)
}

func run(calls <-chan func()) {
	for { // want "\\[manual pending\\]"
		select {
		case call := <-calls:
			call()
		}
	}
}

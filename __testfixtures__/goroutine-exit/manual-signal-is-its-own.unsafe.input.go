package p

func start(calls <-chan func()) <-chan struct{} {
	done := make(chan struct{})
	go func() {
		defer close(done)
		for { // want "\\[manual pending\\]"
			select {
			case call := <-calls:
				call()
			}
		}
	}()
	return done
}

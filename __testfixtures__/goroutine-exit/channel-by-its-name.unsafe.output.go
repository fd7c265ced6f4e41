package p

type server struct {
	numbers chan int
	closing chan bool
}

func (s *server) start() { go s.run() }

func (s *server) close() { close(s.closing) }

func (s *server) run() {
	for { // want "once s.closing is closed"
		select {
		case <-s.closing:
			return
		case n := <-s.numbers:
			println(n)
		}
	}
}

func start(numbers <-chan int) func() {
	done := make(chan bool)
	go func() {
		for { // want "once done is closed"
			select {
			case <-done:
				return
			case <-numbers:
			}
		}
	}()
	return func() { close(done) }
}

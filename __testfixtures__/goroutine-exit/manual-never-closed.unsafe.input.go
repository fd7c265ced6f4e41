package p

type server struct {
	calls chan func()
	done  chan struct{}
}

func (s *server) start() {
	go s.run()
}

func (s *server) run() {
	for { // want "\\[manual pending\\]"
		select {
		case call := <-s.calls:
			call()
		}
	}
}

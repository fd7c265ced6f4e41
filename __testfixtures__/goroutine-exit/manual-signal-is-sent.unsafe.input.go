package p

type server struct {
	calls chan func()
	done  chan struct{}
}

func (s *server) start() {
	go func() {
		for { // want "\\[manual pending\\]"
			select {
			case call := <-s.calls:
				call()
			}
		}
	}()
}

func (s *server) signal() { s.done <- struct{}{} }

func (s *server) close() { close(s.done) }

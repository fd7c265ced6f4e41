package p

import "context"

type server struct {
	numbers chan int
	stop    chan struct{}
}

func (s *server) start(ctx context.Context) { go s.run() }

func (s *server) close() { close(s.stop) }

func (s *server) run() {
	for { // want "once s.stop is closed"
		select {
		case <-s.stop:
			return
		case n := <-s.numbers:
			println(n)
		}
	}
}

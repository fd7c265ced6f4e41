package p

import "context"

type runner interface {
	run()
}

type server struct {
	calls chan func()
}

func (s *server) start(ctx context.Context) {
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

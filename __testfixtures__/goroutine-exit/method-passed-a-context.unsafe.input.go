package p

import "context"

type server struct {
	calls chan func()
}

func (s *server) start(ctx context.Context) {
	go s.run()
}

func (s *server) run() {
	for { // want "once ctx is done"
		select {
		case call := <-s.calls:
			call()
		}
	}
}

package p

import "context"

type server struct {
	ctx   context.Context
	calls chan func()
}

func newServer() *server {
	s := &server{ctx: context.Background(), calls: make(chan func())}
	go s.run()
	return s
}

func (s *server) run() {
	for { // want "\\[manual pending\\]"
		select {
		case call := <-s.calls:
			call()
		}
	}
}

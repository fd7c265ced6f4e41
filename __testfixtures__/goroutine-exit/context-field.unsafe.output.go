package p

import "context"

type server struct {
	ctx    context.Context
	cancel context.CancelFunc
	calls  chan func()
}

func newServer() *server {
	ctx, cancel := context.WithCancel(context.Background())
	s := &server{ctx: ctx, cancel: cancel, calls: make(chan func())}
	go s.run()
	return s
}

func (s *server) run() {
	for { // want "once s.ctx is done"
		select {
		case <-s.ctx.Done():
			return
		case call := <-s.calls:
			call()
		}
	}
}

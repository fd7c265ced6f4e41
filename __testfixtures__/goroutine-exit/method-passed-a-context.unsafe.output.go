package p

import "context"

type server struct {
	calls chan func()
}

func (s *server) start(ctx context.Context) {
	go s.run(ctx)
}

func (s *server) run(ctx context.Context) {
	for { // want "once ctx is done"
		select {
		case <-ctx.Done():
			return
		case call := <-s.calls:
			call()
		}
	}
}

package p

import "sync"

type server struct {
	mu    sync.Mutex
	calls chan int
	ready chan struct{}
	done  chan struct{}
	sum   int
}

func newServer() *server {
	s := &server{
		calls: make(chan int),
		ready: make(chan struct{}),
		done:  make(chan struct{}),
	}
	go s.loop()
	close(s.ready)
	return s
}

func (s *server) loop() {
	<-s.ready
	for { // want "\\[unsafe pending\\] nothing ends this loop, nor the goroutine started on line 19; the goroutine has nothing left to do once s.done is closed"
		select {
		case <-s.done:
			return
		case n := <-s.calls:
			s.mu.Lock()
			s.sum += n
			s.mu.Unlock()
		}
	}
}

func (s *server) Close() {
	close(s.done)
}

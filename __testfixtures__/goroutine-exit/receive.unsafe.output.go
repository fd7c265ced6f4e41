package p

type queue struct {
	jobs chan func()
	quit chan struct{}
}

func newQueue() *queue {
	q := &queue{jobs: make(chan func()), quit: make(chan struct{})}
	go q.run()
	return q
}

func (q *queue) run() {
	for { // want "once q.quit is closed"
		select {
		case <-q.quit:
			return
		case job := <-q.jobs: // the next one

			// Run it, and
			// go on.
			job()
		}
	}
}

func (q *queue) close() {
	close(q.quit)
}

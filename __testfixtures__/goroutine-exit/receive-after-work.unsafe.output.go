package p

type queue struct {
	jobs chan func()
	quit chan struct{}
	n    int
}

func (q *queue) run() {
	for { // want "once q.quit is closed"
		q.n++
		select {
		case <-q.quit:
			return
		case job, ok := <-q.jobs:
			if !ok {
				continue
			}
			job()
		}
	}
}

func (q *queue) start() { go q.run() }

func (q *queue) close() {
	close(q.quit)
}

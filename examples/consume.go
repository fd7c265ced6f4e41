package leaky

var (
	done = make(chan struct{})
	jobs = make(chan func())
)

// consume never returns, not even after stop.
func consume() {
	for {
		select {
		case job := <-jobs:
			job()
		}
	}
}

func start() { go consume() }

func stop() { close(done) }

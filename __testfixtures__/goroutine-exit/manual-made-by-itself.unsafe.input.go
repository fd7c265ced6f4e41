package p

func start(tasks <-chan func()) {
	go func() {
		var done chan struct{}
		for { // want "\\[manual pending\\] nothing ends this loop.*; wait for a context"
			select {
			case task := <-tasks:
				done = make(chan struct{})
				go run(task, done)
			case <-done:
				done = nil
			}
		}
	}()
}

func run(task func(), done chan struct{}) {
	task()
	close(done)
}

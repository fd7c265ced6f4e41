package p

func work(jobs <-chan func(), stop <-chan struct{}) {
	for { // want "once stop is closed"
		select {
		case job := <-jobs:
			job()
		}
	}
}

func start(jobs <-chan func()) func() {
	stop := make(chan struct{})
	go work(jobs, stop)
	return func() { close(stop) }
}

package p

import "log"

func work(
	jobs <-chan func(),
) error {
	ctx := 0
	for { // want "started on line 6 of start.go; the goroutine has nothing left to do once parent is done"
		ctx++
		select { // wait
		// A job.
		case job := <-jobs:
			job()
			log.Println(ctx)
		}
	}
}

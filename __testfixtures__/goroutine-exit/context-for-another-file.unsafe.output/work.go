package p

import (
	"context"
	"log"
)

func work(
	ctx2 context.Context, jobs <-chan func(),
) error {
	ctx := 0
	for { // want "started on line 6 of start.go; the goroutine has nothing left to do once parent is done"
		ctx++
		select { // wait
		case <-ctx2.Done():
			return nil
		// A job.
		case job := <-jobs:
			job()
			log.Println(ctx)
		}
	}
}

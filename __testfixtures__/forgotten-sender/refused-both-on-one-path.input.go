package p

import "time"

// The last one could have a buffer, but the goroutine may wait at the first.
func f(work func() (int, error)) (int, error) {
	values := make(chan int) // want "the code on line 12 runs after it"
	errs := make(chan error, 1)
	go func() {
		n, err := work()
		values <- n
		if err == nil {
			return
		}
		errs <- err
	}()
	select {
	case n := <-values:
		return n, <-errs
	case <-time.After(1):
		return 0, nil
	}
}

package p

import "time"

func explicitly(f func() (int, error)) int {
	c := make(chan int, 1) // want "sends to c is left behind"
	go func() {
		n, err := f()
		if err != nil {
			close(c)
			return
		}
		c <- n
		close(c)
	}()
	select {
	case n, ok := <-c:
		if ok {
			return n
		}
	case <-time.After(1):
	}
	return 0
}

func deferred(f func() int) (sum int) {
	c := make(chan int)
	go func() {
		defer close(c)
		c <- f()
	}()
	for n := range c {
		sum += n
	}
	if sum > 0 {
		return sum
	}

	d := make(chan int, 1) // want "sends to d is left behind"
	go func() {
		defer close(d)
		if n := f(); n > 0 {
			d <- n
		}
	}()
	if f() > 1 {
		return 1
	}
	for n := range d {
		sum += n
	}
	return sum
}

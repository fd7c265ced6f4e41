package p

import "time"

func serve(poll func() int, handle func(int)) {
	for {
		polled := make(chan int) // want "polled is left behind where serve leaves"
		go func() {
			polled <- poll()
		}()
		select {
		case n := <-polled:
			handle(n)
		case <-time.After(time.Second):
			continue
		}
	}
}

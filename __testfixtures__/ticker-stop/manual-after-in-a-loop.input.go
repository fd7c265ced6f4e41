package p

import "time"

func poll(c chan int) {
	for {
		select {
		case <-c:
		case <-time.After(time.Minute): // want "\\[manual pending\\] time.After makes a timer in every iteration"
			return
		}
	}
}

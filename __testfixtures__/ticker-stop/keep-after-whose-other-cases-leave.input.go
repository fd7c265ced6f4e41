package p

import "time"

func poll(c chan int) {
	for {
		select {
		case <-c:
			return
		case <-time.After(time.Minute):
		}
	}
}

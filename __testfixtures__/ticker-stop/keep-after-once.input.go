package p

import "time"

func wait(c chan int) {
	select {
	case <-c:
	case <-time.After(time.Minute):
	}
}

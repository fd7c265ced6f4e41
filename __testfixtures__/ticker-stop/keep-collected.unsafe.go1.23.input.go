package p

import "time"

func wait(c chan int) {
	t := time.NewTimer(time.Minute)
	select {
	case <-t.C:
	case <-c:
	}
	for range time.Tick(time.Second) {
		return
	}
	for {
		select {
		case <-c:
		case <-time.After(time.Minute):
			return
		}
	}
}

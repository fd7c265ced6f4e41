package p

import "time"

func wait(c chan int) {
	t := time.NewTimer(time.Minute) // want "\\[unsafe pending\\] timer t is never stopped; nobody waits for the timer"
	defer t.Stop()
	select {
	case <-t.C:
	case <-c:
	}
}

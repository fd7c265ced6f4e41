package p

import "time"

func wait(c chan int) {
	t := time.NewTimer(time.Minute) // want "\\[unsafe not-selected\\] timer t is never stopped"
	select {
	case <-t.C:
	case <-c:
	}
}

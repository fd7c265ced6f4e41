package p

import "time"

func poll(ask func() bool) {
	for range time.Tick(time.Second) { // want "\\[unsafe pending\\] the ticker behind time.Tick can never be stopped"
		if ask() {
			return
		}
	}
}

func named(c chan int) {
	tick := time.Tick(2 * time.Second) // want "\\[unsafe pending\\] the ticker behind time.Tick can never be stopped"
	select {
	case <-tick:
	case <-c:
	}
}

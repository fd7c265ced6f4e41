package p

import "time"

func poll(ask func() bool) {
	ticker := time.NewTicker(time.Second)
	defer ticker.Stop()
	for range ticker.C { // want "\\[unsafe pending\\] the ticker behind time.Tick can never be stopped"
		if ask() {
			return
		}
	}
}

func named(c chan int) {
	ticker := time.NewTicker(2 * time.Second)
	defer ticker.Stop()
	tick := ticker.C // want "\\[unsafe pending\\] the ticker behind time.Tick can never be stopped"
	select {
	case <-tick:
	case <-c:
	}
}

package p

import "time"

func unknownPeriod(d time.Duration) {
	for range time.Tick(d) { // want "\\[manual pending\\] the ticker behind time.Tick can never be stopped; use time.NewTicker"
		return
	}
}

func once() {
	<-time.Tick(time.Second) // want "manual"
}

func inLoop(n int) {
	for ; n > 0; n-- {
		for range time.Tick(time.Second) { // want "make one ticker before the loop"
			break
		}
	}
}

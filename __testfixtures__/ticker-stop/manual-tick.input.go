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

func assigned(isWatched bool, exit <-chan struct{}) {
	var tick <-chan time.Time
	if isWatched {
		tick = time.Tick(time.Second) // want "\\[manual pending\\] the ticker behind time.Tick can never be stopped"
	}
	for {
		select {
		case <-tick:
		case <-exit:
			return
		}
	}
}

func handedOn(isWatched bool) <-chan time.Time {
	var tick <-chan time.Time
	if isWatched {
		tick = time.Tick(time.Second)
	}
	return tick
}

func captured(exit <-chan struct{}) {
	var tick <-chan time.Time
	tick = time.Tick(time.Second)
	go func() { <-tick }()
	<-exit
}

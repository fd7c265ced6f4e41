package p

import (
	. "fmt"
	clock "time"
)

func poll(d clock.Duration) {
	t := clock.NewTicker(d) // want "\\[safe pending\\] ticker t is never stopped"
	Println(<-t.C)
	for range clock.Tick(clock.Second) { // want "\\[unsafe pending\\] the ticker behind time.Tick can never be stopped"
		return
	}
}

package p

import (
	. "fmt"
	clock "time"
)

func poll(d clock.Duration) {
	t := clock.NewTicker(d) // want "\\[safe pending\\] ticker t is never stopped"
	defer t.Stop()
	Println(<-t.C)
	ticker := clock.NewTicker(clock.Second)
	defer ticker.Stop()
	for range ticker.C { // want "\\[unsafe pending\\] the ticker behind time.Tick can never be stopped"
		return
	}
}

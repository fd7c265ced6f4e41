package p

import (
	"runtime"
	"time"
)

func poll() {
	t := time.NewTicker(time.Second) // want "\\[safe pending\\] ticker t is never stopped"
	defer t.Stop()
	for range t.C {
		if time.Now().Hour() == 0 {
			runtime.Goexit()
		}
	}
}

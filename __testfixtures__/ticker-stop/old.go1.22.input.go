package p

import "time"

func poll(ask func() bool) {
	t := time.NewTicker(time.Second) // want "\\[safe pending\\] ticker t is never stopped"
	for range t.C {
		if ask() {
			return
		}
	}
}

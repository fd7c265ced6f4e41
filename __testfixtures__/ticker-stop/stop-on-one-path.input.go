package p

import "time"

func poll(ask func() bool, quick bool) {
	t := time.NewTicker(time.Second) // want "\\[safe pending\\] ticker t is never stopped"
	if quick {
		return
	}
	<-t.C
	t.Stop()
}

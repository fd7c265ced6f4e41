package p

import "time"

func poll(d time.Duration) {
	t := time.NewTicker(d) // want "\\[safe pending\\] ticker t is never stopped"
	if t != nil {
		<-t.C
	}
}

package p

import "time"

func poll(slow bool) {
	if slow {
		t := time.NewTicker(time.Second) // want "\\[safe pending\\] ticker t is never stopped"
		<-t.C
	}
}

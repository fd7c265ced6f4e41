package p

import "time"

func poll() {
	t := time.NewTicker(time.Second)
	defer t.Stop()
	<-t.C
} // want "\\[safe pending\\] ticker t is never stopped"

package p

import . "time"

func poll() {
	t := NewTicker(Second) // want "\\[safe pending\\] ticker t is never stopped"
	<-t.C
}

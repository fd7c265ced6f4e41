package p

import "time"

func poll() {
	var t = time.NewTicker(time.Second) // want "\\[safe pending\\] ticker t is never stopped"
	defer t.Stop()
	<-t.C
	t.Reset(time.Minute)
	<-t.C
}

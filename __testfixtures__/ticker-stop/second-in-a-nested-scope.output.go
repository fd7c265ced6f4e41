package p

import "time"

func poll(slow bool) {
	t := time.NewTicker(time.Second) // want "\\[safe pending\\] ticker t is never stopped"
	defer t.Stop()
	<-t.C
	if slow {
		t := time.NewTicker(time.Minute)
		defer t.Stop()
		<-t.C
	}
}

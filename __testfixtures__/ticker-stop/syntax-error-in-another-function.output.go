package p

import "time"

func broken() {
	t := time.NewTicker(time.Second)
	<-t.C
	x := = 3
}

func poll() {
	t := time.NewTicker(time.Second) // want "safe pending. ticker t is never stopped"
	defer t.Stop()
	<-t.C
}

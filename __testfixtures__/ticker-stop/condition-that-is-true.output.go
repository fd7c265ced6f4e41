package p

import "time"

func poll(ask func() bool) {
	t := time.NewTicker(time.Second) // want "\\[safe pending\\] ticker t is never stopped"
	defer t.Stop()
	for true {
		<-t.C
		if ask() {
			break
		}
	}
}

func shadowed(ask func() bool, true bool) {
	t := time.NewTicker(time.Second) // want "\\[safe pending\\] ticker t is never stopped"
	defer t.Stop()
	for true {
		<-t.C
		true = ask()
	}
}

package p

import "time"

func inGoroutine() {
	t := time.NewTicker(time.Second)
	go t.Stop()
	<-t.C
}

func methodValue() {
	t := time.NewTicker(time.Second)
	stop := t.Stop
	defer stop()
	<-t.C
}

func captured() func() {
	t := time.NewTicker(time.Second)
	return func() { <-t.C }
}

package p

import "time"

func twice() {
	t := time.NewTimer(time.Second) // want "\\[unsafe pending\\] timer t is never stopped"
	defer t.Stop()
	<-t.C
	t.Reset(time.Minute)
}

func perhaps(c chan int) {
	t := time.NewTimer(time.Second) // want "\\[unsafe pending\\] timer t is never stopped"
	defer t.Stop()
	select {
	case <-t.C:
		return
	case <-c:
	}
}

func ticker(c chan int) {
	t := time.NewTicker(time.Second) // want "\\[safe pending\\] ticker t is never stopped"
	defer t.Stop()
	<-t.C
}

package p

import "time"

func poll() {
	t, stop := time.NewTicker(time.Second), make(chan bool) // want "\\[safe pending\\] ticker t is never stopped"
	defer t.Stop()
	select {
	case <-t.C:
	case <-stop:
	}
}

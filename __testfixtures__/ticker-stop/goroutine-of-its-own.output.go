package p

import "time"

func start(stop <-chan bool) {
	go func() {
		t := time.NewTicker(time.Second) // want "\\[safe pending\\] ticker t is never stopped"
		defer t.Stop()
		for {
			select {
			case <-t.C:
			case <-stop:
				return
			}
		}
	}()
}

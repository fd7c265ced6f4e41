package p

import "time"

func start(stop chan struct{}) (cancel func()) {
	done := make(chan struct{})
	ticker := time.NewTicker(time.Second)
	go func() {
		for { // want "once done is closed"
			<-ticker.C
		}
	}()
	return func() { close(done) }
}

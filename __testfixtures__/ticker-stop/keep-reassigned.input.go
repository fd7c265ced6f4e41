package p

import "time"

func poll(slow bool) {
	t := time.NewTicker(time.Second)
	if slow {
		t = time.NewTicker(time.Minute)
	}
	<-t.C
}

func late() {
	var t *time.Ticker
	t = time.NewTicker(time.Second)
	<-t.C
}

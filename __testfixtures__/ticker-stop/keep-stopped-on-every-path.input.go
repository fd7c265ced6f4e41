package p

import "time"

func poll(ask func() bool) int {
	t := time.NewTicker(time.Second)
	if !ask() {
		t.Stop()
		return 0
	}
	<-t.C
	t.Stop()
	return 1
}

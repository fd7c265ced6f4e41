package p

import "time"

func poll(ask func() bool) {
	t := time.NewTicker(time.Second)
	defer t.Stop()
	for range t.C {
		if ask() {
			return
		}
	}
}

package p

import "time"

func poll(ask func() bool) {
	t := time.NewTicker(time.Second)
	for range t.C {
		if ask() {
			return
		}
	}
}
